import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import type { Subject } from "../card/card-model";
import { Button } from "../parts/Button";
import { Heading } from "../parts/Heading";
import { RuleList } from "../parts/lists";
import type { Place } from "../state/route";
import { send } from "../state/send";
import { useWords } from "../state/words";
import { StatusLinks } from "../steps/StatusLinks";

interface Props {
  diagnosis: Diagnosis;
  seen: readonly string[];
  incident?: Incident;
  go: (place: Place, subject: Subject | undefined) => void;
  choose: (rule: RuleId) => void;
  focus?: boolean;
}

const STEPS = ["unknown.step.again", "unknown.step.account", "unknown.step.wait", "unknown.step.support"] as const;

/** No rule fits: says so, shows what comes nearest and what never does harm. */
export function Unknown({ diagnosis, seen, incident, go, choose, focus = false }: Props) {
  const { t } = useWords();

  return (
    <article class="stack" data-rule="" data-status="unknown" aria-labelledby="happened">
      <header class="hero stack">
        <Heading id="happened" focus={focus}>
          {t("unknown.title")}
        </Heading>
        <p class="summary">{t("unknown.text")}</p>
      </header>
      {incident && seen[0] && (
        <p class="seen" dir="auto">
          {seen[0].slice(0, 300)}
        </p>
      )}
      {diagnosis.candidates.length > 0 && (
        <section class="stack tight">
          <h2>{t("unknown.nearest")}</h2>
          <RuleList rules={diagnosis.candidates} pick={choose} />
        </section>
      )}
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
        {incident && (
          <Button
            look="main"
            onClick={() => send({ type: "try-again", incident: incident.id, page: "tab" })}
            label={t("tools.try")}
          />
        )}
        {incident && <Button onClick={() => go("lookup", undefined)} label={t("not-this.lookup")} />}
        <Button onClick={() => go("report", undefined)} label={t("report.open")} />
      </div>
    </article>
  );
}
