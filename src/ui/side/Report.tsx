import { useState } from "preact/hooks";
import { redact } from "../../request/redact";
import { CopyButton, ExternalLink } from "../parts/Button";
import { Field } from "../parts/fields";
import { Heading } from "../parts/text";
import { here } from "../state/route";
import { t } from "../state/words";

/** Where a failure is reported: the form for a new issue. */
export const ISSUES = "https://github.com/connect-fix/connect-fix/issues/new";

/** What a link may carry; GitHub refuses longer ones. */
const LONGEST = 6000;

/** The form, filled in. */
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

/** A report of a failure that Connect Fix got wrong or did not know. Nothing goes out before the rep has read it. */
export function Report() {
  const { subject, text } = here();
  const [message, setMessage] = useState(() => redact(text).slice(0, 4000));
  const link = reportLink(message, subject?.rule.id, chrome.runtime.getManifest().version);
  return (
    <section class="stack">
      <Heading focus text={t("report.title")} />
      <p>{t("report.text")}</p>
      <Field label={t("report.message")} tall dir="auto" value={message} change={setMessage} />
      <p class="quiet">{t("report.warning")}</p>
      <div class="row">
        <ExternalLink class="button main" out href={link} label={t("report.send")} />
        <CopyButton text={message} />
      </div>
    </section>
  );
}
