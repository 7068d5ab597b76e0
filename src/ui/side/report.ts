/** Where a failure is reported: the form for a new issue, filled in. Pure. */

export const ISSUES = "https://github.com/connect-fix/connect-fix/issues/new";

/** What a link may carry; GitHub refuses longer ones. */
const LONGEST = 6000;

export function reportLink(message: string, rule: string | undefined, version: string): string {
  const body = [
    "**What the page said**",
    "```",
    message.replaceAll("```", "'''"),
    "```",
    `Shown: ${rule ?? "nothing known"}`,
    `Version: ${version}`,
  ].join("\n");
  const title = rule ? `Not ${rule}` : "A failure it does not know";
  const link = (text: string) => `${ISSUES}?${new URLSearchParams({ title, body: text })}`;
  let text = body;
  while (link(text).length > LONGEST) text = text.slice(0, Math.floor(text.length * 0.9));
  return link(text);
}
