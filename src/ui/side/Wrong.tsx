/** The views for a wrong or missing answer: other rules, a report, the structure of the page. */
import { useEffect, useState } from "preact/hooks";
import describer from "../../describer.iife?script&iife";
import { redact } from "../../request/redact";
import type { RuleId } from "../../rules/schema";
import { DESCRIBER, DESCRIPTION } from "../../shared/description";
import { parse, text } from "../../shared/shape";
import { Button, CopyButton, ExternalLink, Field } from "../parts/controls";
import { Heading, Note, RuleList } from "../parts/text";
import { callInFrames } from "../state/call-in-frames";
import { go, here } from "../state/route";
import { t } from "../state/words";

/** The other candidates, then the rules easily mistaken for this one, then the lookup. */
export function NotThis() {
  const { subject } = here();
  const known = subject ? [...subject.diagnosis.candidates, ...((subject.rule.related ?? []) as RuleId[])] : [];
  const others = [...new Set(known)].filter((id) => id !== subject?.rule.id);
  return (
    <section class="stack">
      <Heading focus text={t("not-this.title")} />
      <p>{t(others.length ? "not-this.text" : "not-this.none")}</p>
      <RuleList rules={others} />
      <div class="row">
        <Button onClick={() => go("lookup")} label={t("not-this.lookup")} />
        <Button onClick={() => go("report", subject)} label={t("report.open")} />
      </div>
    </section>
  );
}

/** A new issue on GitHub, whose forms fill their fields from the query. */
export const ISSUES = "https://github.com/connect-fix/connect-fix/issues/new";

/** GitHub refuses longer links. */
const LONGEST = 6000;

/** Opens the issue form "Wrong advice", or without a rule "Not recognised", with the message in it. */
export function reportLink(message: string, rule: string | undefined, version: string): string {
  const form = rule ? { template: "wrong-advice.yml", shown: rule } : { template: "not-recognised.yml" };
  // The form shows the message as a block of code, which three backticks would end.
  let said = message.replaceAll("```", "'''");
  const link = () => `${ISSUES}?${new URLSearchParams({ ...form, version, message: said })}`;
  while (link().length > LONGEST) said = said.slice(0, Math.floor(said.length * 0.9));
  return link();
}

/** Reports a failure that was misdiagnosed or not known. Nothing is sent before the rep has read it. */
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

const FRAMES = 10;

/** The structure of the page in the active tab, without its words; empty where the browser lets no extension in. */
async function describePage(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const results = await callInFrames(tab?.id as number, describer, DESCRIBER).catch(() => []);
  const texts = results.flatMap((result) => parse(text(DESCRIPTION.length), result) ?? []);
  return texts.slice(0, FRAMES).join("\n\n").slice(0, DESCRIPTION.length);
}

/** The structure of the page, for the maintainers. The rep sees all of it before copying it; nothing is sent. */
export function Describe() {
  const [found, setFound] = useState<string>();
  useEffect(() => void describePage().then(setFound), []);
  const label = t("reading.describe");
  return (
    <section class="stack">
      <Heading focus text={label} />
      <p>{t("reading.describe.text")}</p>
      {found === "" && <Note text={t("reading.unreadable")} />}
      {found && (
        <>
          <textarea class="field tall code" readOnly spellcheck={false} aria-label={label} value={found} />
          <CopyButton text={found} main />
        </>
      )}
    </section>
  );
}
