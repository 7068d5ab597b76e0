import type { Step } from "../../rules/schema";
import { BoldText } from "../parts/BoldText";
import { Fold } from "../parts/Fold";
import { useWords } from "../state/words";
import { StepLink } from "../steps/StepLink";
import type { Subject } from "./card-model";
import { actorOf, adminOf, type Reader } from "./turn";

interface Props {
  subject: Subject;
  /** All steps that hold, and those of others among them. */
  steps: readonly Step[];
  others: readonly Step[];
  reader: Reader;
  turn: (reader: Reader) => void;
}

const ACTORS = ["it-admin", "hubspot-admin", "vendor"] as const;

/** What the others do, folded, and the way to take their part. */
export function Others({ subject: { rule }, steps, others, reader, turn }: Props) {
  const { t, rule: wordsOf } = useWords();
  const said = wordsOf(rule.id)?.steps ?? {};
  const admin = adminOf(rule, steps);
  return (
    <section class="stack tight others">
      <div class="folds">
        {ACTORS.map((actor) => {
          const theirs = others.filter((step) => actorOf(rule, step) === actor);
          if (!theirs.length) return null;
          return (
            <Fold key={actor} title={t(`others.${actor}`)}>
              <ol class="list">
                {theirs.map(({ id, action }) => (
                  <li key={id}>
                    <BoldText text={said[id]?.text ?? id} />{" "}
                    {action && "open" in action && <StepLink href={action.open} label={said[id]?.button} />}
                    {said[id]?.detail && (
                      <p class="quiet">
                        <BoldText text={said[id]?.detail ?? ""} />
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            </Fold>
          );
        })}
      </div>
      {admin && (
        <div class="row">
          {reader === "rep" ? (
            <>
              <button type="button" class="link" onClick={() => turn("admin")}>
                {t(`turn.${admin}`)}
              </button>
              {admin === "it-admin" && (
                <button type="button" class="link" onClick={() => turn("none")}>
                  {t("turn.none")}
                </button>
              )}
            </>
          ) : (
            <button type="button" class="link" onClick={() => turn("rep")}>
              {t("turn.back")}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
