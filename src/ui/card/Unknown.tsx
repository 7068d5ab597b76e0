import type { Diagnosis } from "../../diagnosis/types";
import type { Incident } from "../../shared/incident";
import { Button, ExternalLink } from "../parts/controls";
import { Heading, RuleList } from "../parts/text";
import { go } from "../state/route";
import { send } from "../state/store";
import { t } from "../state/words";

type Props = { diagnosis: Diagnosis; incident?: Incident; focus?: boolean };

const STEPS = ["unknown.step.again", "unknown.step.account", "unknown.step.wait", "unknown.step.support"] as const;

/** No rule fits: says so, and shows the nearest rules and steps that never do harm. */
export function Unknown({ diagnosis, incident, focus = false }: Props) {
  const seen = incident?.seen[0];
  const tryAgain = () => incident && send({ type: "try-again", incident: incident.id, page: "tab" });
  const dismiss = () => incident && send({ type: "dismiss", incident: incident.id });
  return (
    <article class="stack" data-rule="" data-status="unknown" aria-labelledby="happened">
      <header class="hero stack">
        <Heading id="happened" focus={focus} text={t("unknown.title")} />
        <p class="summary">{t("unknown.text")}</p>
      </header>
      {seen && <bdi class="seen">{seen.slice(0, 300)}</bdi>}
      <RuleList title={t("unknown.nearest")} rules={diagnosis.candidates} />
      <section class="stack tight">
        <h2>{t("unknown.steps")}</h2>
        <ol class="list">
          {STEPS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <StatusLinks />
      <div class="row">
        {incident && <Button class="button main" onClick={tryAgain} label={t("tools.try")} />}
        {incident && <Button onClick={() => go("lookup")} label={t("not-this.lookup")} />}
        <Button onClick={() => go("report")} label={t("report.open")} />
        {incident && <Button class="button plain" onClick={dismiss} label={t("card.dismiss")} />}
      </div>
    </article>
  );
}

export const StatusLinks = () => (
  <div class="row">
    <ExternalLink class="button" href="https://status.hubspot.com" out label={t("status.hubspot")} />
    <ExternalLink class="button" href="https://status.cloud.microsoft" out label={t("status.microsoft")} />
  </div>
);
