import type { ComponentProps } from "preact";

/** A link that opens a tab of its own, and tells the page there nothing of this one. */
export const ExternalLink = (props: ComponentProps<"a">) => <a target="_blank" rel="noreferrer" {...props} />;
