import type { RuleId } from "../../rules/schema";
import { Button } from "../parts/Button";
import { useWords } from "../state/words";
import type { CardProps } from "./use-card";

/** One question at a time. An answer leads to another rule or unlocks steps; answers given stand above, to be changed. */
export function Questions({ card: { rule, words, answerTo, answer, choose } }: CardProps) {
  const { t } = useWords();
  const questions = rule.questions ?? [];
  const open = questions.find(({ id }) => !answerTo(id));
  const asked = open && words.questions?.[open.id];
  return (
    <>
      {questions
        .filter(({ id }) => answerTo(id))
        .map(({ id }) => (
          <p key={id} class="quiet">
            {words.questions?.[id]?.text} <strong>{words.questions?.[id]?.options[answerTo(id)]}</strong>{" "}
            <Button look="link" onClick={() => answer(id, "")} label={t("question.change")} />
          </p>
        ))}
      {open && (
        <fieldset class="note stack tight">
          <legend class="unseen">{t("question.title")}</legend>
          <h2>{asked?.text}</h2>
          <div class="row">
            {open.options.map(({ id, rule: other }) => {
              const pick = () => (other && other !== rule.id ? choose(other as RuleId) : answer(open.id, id));
              return <Button key={id} look="chip" onClick={pick} label={asked?.options[id]} />;
            })}
          </div>
        </fieldset>
      )}
    </>
  );
}
