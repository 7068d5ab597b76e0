import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import { t } from "../state/words";
import { Icon, type IconName } from "./Icon";

type Face = { label?: string | undefined; icon?: IconName };

/** A button that submits nothing, unless `type` says so. `button main` is the one thing to do in a view. */
export const Button = ({ label, icon, children, ...rest }: ComponentProps<"button"> & Face) => (
  <button type="button" class="button" {...rest}>
    {icon && <Icon name={icon} />}
    {label}
    {children}
  </button>
);

/** A link that opens a tab of its own, and tells the page there nothing of this one. `out` draws that it leads away. */
export const ExternalLink = ({ label, icon, out, ...rest }: ComponentProps<"a"> & Face & { out?: boolean }) => (
  <a target="_blank" rel="noreferrer" {...rest}>
    {icon && <Icon name={icon} />}
    {label}
    {out && <Icon name="out" size={16} />}
  </a>
);

type CopyProps = { text: string | (() => string); label?: string; main?: boolean; done?: () => void };

/** Copies on a click and says so, and calls `done`; a clipboard that refuses is told honestly. */
export function CopyButton({ text, label = t("copy"), main, done }: CopyProps) {
  const [isCopied, setCopied] = useState<boolean>();
  const copy = async () => {
    const writing = navigator.clipboard.writeText(typeof text === "string" ? text : text());
    const isWritten = await writing.then(() => true).catch(() => false);
    setCopied(isWritten);
    if (isWritten) done?.();
  };
  const icon = isCopied ? "done" : "copy";
  return (
    <span class="row">
      <Button class={main ? "button main" : "button"} icon={icon} onClick={copy} label={label} />
      <small role="status">{isCopied !== undefined && t(isCopied ? "copy.done" : "copy.failed")}</small>
    </span>
  );
}
