import type { Step } from "../../rules/schema";
import { BoldText } from "../parts/BoldText";
import { Button, ExternalLink } from "../parts/Button";
import { Fold } from "../parts/Fold";
import { useWords } from "../state/words";
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
                    {action && "open" in action && (
                      <ExternalLink look="link" href={action.open} label={said[id]?.button ?? t("action.open")} />
                    )}
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
              <Button look="link" onClick={() => turn("admin")} label={t(`turn.${admin}`)} />
              {admin === "it-admin" && <Button look="link" onClick={() => turn("none")} label={t("turn.none")} />}
            </>
          ) : (
            <Button look="link" onClick={() => turn("rep")} label={t("turn.back")} />
          )}
        </div>
      )}
    </section>
  );
}
