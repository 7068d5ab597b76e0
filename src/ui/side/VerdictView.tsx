import type { UiKey } from "../../locales/words";
import { gateways, providers } from "../../mailbox/providers";
import { type Verdict, verdictKey } from "../../mailbox/verdict";
import { Fold } from "../parts/Fold";
import { useWords } from "../state/words";

/** The verdict in words: where the mail is, what to choose in HubSpot, and what that rests on. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
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
