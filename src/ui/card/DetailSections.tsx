import type { Details } from "../../diagnosis/types";
import { BoldText } from "../parts/BoldText";
import { CopyButton } from "../parts/Button";
import { Fold } from "../parts/Fold";
import { useWords } from "../state/words";
import type { Subject } from "./card-model";
import { Sources } from "./Sources";

const NAMES = ["correlationId", "requestId", "timestamp", "appName", "clientId"] as const;

/** Label and value of each identifier that IT can use. */
function factsOf({ aadsts, codes = [], ...rest }: Details): [label: (typeof NAMES)[number] | "code", value: string][] {
  const numbers = [...(aadsts ? [`AADSTS${aadsts}`] : []), ...codes];
  const named = NAMES.flatMap((name) => (rest[name] ? [[name, rest[name]] as [typeof name, string]] : []));
  return [...[...new Set(numbers)].map((value) => ["code", value] as ["code", string]), ...named];
}

/** What the rep need not read: causes, other ways, what was seen, codes for IT, sources. */
export function DetailSections({ subject: { rule, diagnosis, incident } }: { subject: Subject }) {
  const { t, rule: wordsOf } = useWords();
  const causes = wordsOf(rule.id)?.causes ?? {};
  const seen = incident?.seen ?? [];
  const facts = factsOf(diagnosis.details);

  return (
    <div class="folds">
      <Fold title={t(rule.causes.length > 1 ? "fold.causes" : "fold.cause")}>
        <ul class="list">
          {rule.causes.map((id) => (
            <li key={id}>
              <BoldText text={causes[id] ?? id} />
            </li>
          ))}
        </ul>
      </Fold>
      {rule.alternatives && (
        <Fold title={t("fold.alternatives")}>
          <ul class="list">
            {rule.alternatives.map((id) => (
              <li key={id}>
                <BoldText text={t(`alternative.${id}`)} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {(seen.length > 0 || diagnosis.evidence.length > 0) && (
        <Fold title={t("fold.seen")}>
          {seen.map((text) => (
            <p key={text} class="seen" dir="auto">
              {text}
            </p>
          ))}
          {diagnosis.evidence.length > 0 && (
            <p class="quiet">
              {t("seen.decided")}{" "}
              {diagnosis.evidence.slice(0, 3).map(({ seen }) => (
                <>
                  <bdi class="code">{seen}</bdi>{" "}
                </>
              ))}
            </p>
          )}
        </Fold>
      )}
      {facts.length > 0 && (
        <Fold title={t("fold.codes")}>
          <dl class="facts">
            {facts.map(([label, value]) => (
              <>
                <dt>{t(`detail.${label}`)}</dt>
                <dd>
                  <bdi class="code">{value}</bdi>
                </dd>
              </>
            ))}
          </dl>
          <CopyButton text={facts.map(([label, value]) => `${t(`detail.${label}`)}: ${value}`).join("\n")} />
        </Fold>
      )}
      <Fold title={t("fold.sources")}>
        <Sources rule={rule} />
      </Fold>
    </div>
  );
}
