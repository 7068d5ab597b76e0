import { useEffect, useRef, useState } from "preact/hooks";
import type { UiKey } from "../../locales/words";
import { checkMailbox } from "../../mailbox/check";
import { parseDomain } from "../../mailbox/domain";
import { gateways, providers } from "../../mailbox/providers";
import { judgeConsumer, type Verdict, verdictKey } from "../../mailbox/verdict";
import { typed } from "../../shared/items";
import { Button, ExternalLink } from "../parts/Button";
import { Field } from "../parts/Field";
import { Fold } from "../parts/Fold";
import { Heading } from "../parts/Heading";
import { ORIGINS } from "../state/permission";
import type { SideProps } from "../state/route";
import { store, stored } from "../state/store";
import { t } from "../state/words";

/** What the rep typed. */
const ownDomain = typed("domain");

type State = { at: "idle" | "asking" } | { at: "failed"; key: UiKey } | { at: "answered"; verdict: Verdict };

/** Where is this mailbox hosted? Asks a public resolver, on this click only, and sends it the domain only. */
export function MailboxCheck({ domain = "" }: SideProps) {
  const entered = stored(ownDomain) ?? domain;
  const [state, setState] = useState<State>({ at: "idle" });
  const running = useRef<AbortController>(null);
  const parsed = parseDomain(entered);
  const shown = parsed.domain ?? entered.trim().slice(0, 100);

  useEffect(() => () => running.current?.abort(), []);

  const check = async (event: Event) => {
    event.preventDefault();
    if (!parsed.domain) return setState({ at: "failed", key: `mailbox.domain.${parsed.error}` as UiKey });
    // The browser grants a permission only within the click, so this comes before anything that takes time.
    const mayAsk =
      judgeConsumer(parsed.domain) !== undefined ||
      (await chrome.permissions.request({ origins: ORIGINS.dns }).catch(() => false));
    if (!mayAsk) return setState({ at: "failed", key: "mailbox.failure.refused-permission" });
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ at: "asking" });
    const answer = await checkMailbox(parsed.domain, signal).catch(() => undefined);
    if (!answer || signal.aborted) return;
    if ("failure" in answer) setState({ at: "failed", key: `mailbox.failure.${answer.failure}` as UiKey });
    else setState({ at: "answered", verdict: answer });
  };

  return (
    <section class="stack">
      <Heading focus text={t("mailbox.title")} />
      <p>{t("mailbox.text")}</p>
      <form class="stack" onSubmit={check}>
        <Field
          label={t("mailbox.domain.label")}
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={entered}
          change={(domain) => {
            store(ownDomain, domain);
            setState({ at: "idle" });
          }}
        />
        <p class="quiet">{t("mailbox.sends", { domain: parsed.domain ?? "example.com" })}</p>
        <div class="row">
          <Button
            type="submit"
            look="main"
            disabled={state.at === "asking"}
            label={t(state.at === "asking" ? "mailbox.asking" : "mailbox.check")}
          />
        </div>
      </form>
      <div role="status" class="stack">
        {state.at === "failed" && (
          <p class="note" data-tone="warm">
            {t(state.key, { domain: shown })}
          </p>
        )}
        {state.at === "answered" && <VerdictView verdict={state.verdict} />}
      </div>
      <p class="quiet">
        {t("mailbox.prefer")}{" "}
        <ExternalLink
          href={`https://mxtoolbox.com/SuperTool.aspx?action=mx%3a${encodeURIComponent(parsed.domain ?? "")}`}
          label={t("mailbox.mxtoolbox")}
        />
      </p>
    </section>
  );
}

/** The verdict in words: where the mail is, what to choose in HubSpot, and what that rests on. */
function VerdictView({ verdict }: { verdict: Verdict }) {
  const { domain, provider, gateway, choose, mixed, evidence, kind, certainty } = verdict;
  const values = {
    domain,
    provider: provider ? providers[provider].name : "",
    gateway: gateway ? gateways[gateway].name : "",
  };
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
      {evidence.length > 0 && (
        <Fold title={t("mailbox.evidence.title")}>
          <ul class="list">
            {evidence.map(({ record, value }) => (
              <li key={record + value}>{t(`mailbox.evidence.${record}`, { value })}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
