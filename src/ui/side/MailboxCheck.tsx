import { useState } from "preact/hooks";
import type { UiKey } from "../../locales/words";
import { checkMailbox } from "../../mailbox/check";
import { parseDomain } from "../../mailbox/domain";
import { gateways, providers } from "../../mailbox/providers";
import { judgeConsumer, type Verdict, verdictKey } from "../../mailbox/verdict";
import { typed } from "../../shared/items";
import { Button, ExternalLink, Field } from "../parts/controls";
import { FoldedList, Heading, Note } from "../parts/text";
import { ORIGINS } from "../state/permission";
import { here } from "../state/route";
import { shown } from "../state/shown";
import { held } from "../state/store";
import { t } from "../state/words";

const MXTOOLBOX = "https://mxtoolbox.com/SuperTool.aspx?action=mx%3a";

/** A verdict, or the key of the sentence that says why there is none (yet). */
type Answer = Verdict | UiKey;

/** Where is this mailbox hosted? Asks a public DNS resolver, only on a click, and sends it only the domain. */
export function MailboxCheck() {
  const { domain: known = "" } = here();
  // What was typed for another mailbox must not take its place.
  const [written, write] = held(typed(known ? `domain:${shown().key}` : "domain"));
  const entered = written ?? known;
  const { domain, error } = parseDomain(entered);
  /** By input, so that the answer for another domain is never shown. */
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const answer = answers.get(entered);
  const isAsking = answer === "mailbox.asking";
  const show = (next: Answer) => setAnswers((all) => new Map(all).set(entered, next));

  const ask = async (): Promise<Answer> => {
    if (!domain) return `mailbox.domain.${error}` as UiKey;
    // Browsers grant permissions only during the user gesture, so this comes before anything asynchronous.
    const mayAsk =
      judgeConsumer(domain) !== undefined ||
      (await chrome.permissions.request({ origins: ORIGINS.dns }).catch(() => false));
    if (!mayAsk) return "mailbox.failure.refused-permission";
    show("mailbox.asking");
    const found = await checkMailbox(domain);
    return "failure" in found ? (`mailbox.failure.${found.failure}` as UiKey) : found;
  };

  const submit = (event: Event) => {
    event.preventDefault();
    void ask().then(show);
  };

  const label = t(isAsking ? "mailbox.asking" : "mailbox.check");
  return (
    <section class="stack">
      <Heading focus text={t("mailbox.title")} />
      <p>{t("mailbox.text")}</p>
      <form class="stack" onSubmit={submit}>
        <Field
          label={t("mailbox.domain.label")}
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={entered}
          change={write}
        />
        <p class="quiet">{t("mailbox.sends", { domain: domain ?? "example.com" })}</p>
        <Button type="submit" class="button main" disabled={isAsking} label={label} />
      </form>
      <div role="status" class="stack">
        {typeof answer === "string" && !isAsking && (
          <Note tone="warm" text={t(answer, { domain: domain ?? entered.trim().slice(0, 100) })} />
        )}
        {typeof answer === "object" && <VerdictView verdict={answer} />}
      </div>
      <p class="quiet">
        {t("mailbox.prefer")}{" "}
        <ExternalLink href={`${MXTOOLBOX}${encodeURIComponent(domain ?? "")}`} label={t("mailbox.mxtoolbox")} />
      </p>
    </section>
  );
}

function VerdictView({ verdict }: { verdict: Verdict }) {
  const { domain, gateway, choose, mixed, evidence, kind, certainty } = verdict;
  const provider = verdict.provider ? providers[verdict.provider].name : "";
  const values = { domain, provider, gateway: gateway ? gateways[gateway].name : "" };
  return (
    <section class="stack" data-verdict={kind}>
      <div class="note stack tight" data-tone="good">
        <h2>{t(verdictKey(verdict) as UiKey, values)}</h2>
        {gateway && kind !== "filter-unknown" && <p>{t("mailbox.behind", values)}</p>}
        {choose && <p>{t(`mailbox.choose.${choose}`)}</p>}
        {choose === "ask-it" && (
          <p>
            <strong>{t(kind === "hybrid-possible" ? "mailbox.question" : "mailbox.question.where")}</strong>
          </p>
        )}
      </div>
      {mixed && <p class="quiet">{t("mailbox.mixed")}</p>}
      {certainty !== "certain" && <p class="quiet">{t("mailbox.caution")}</p>}
      <FoldedList
        title={t("mailbox.evidence.title")}
        texts={evidence.map(({ record, value }) => t(`mailbox.evidence.${record}`, { value }))}
      />
    </section>
  );
}
