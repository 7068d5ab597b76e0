import type { Question, RuleId } from "../../rules/schema";
import type { Progress } from "../../shared/incident";
import { Button } from "../parts/Button";
import { useWords } from "../state/words";
import { answerOf, type Subject } from "./card-model";

interface Props {
  subject: Subject;
  progress: Progress;
  answer: (key: string, option: string) => void;
  choose: (rule: RuleId) => void;
}

/** One question at a time. An answer leads to another rule or unlocks steps; answers given stand above, to be changed. */
export function Questions({ subject: { rule }, progress, answer, choose }: Props) {
  const { t, rule: wordsOf } = useWords();
  const words = wordsOf(rule.id)?.questions ?? {};
  const questions = rule.questions ?? [];
  const given = (question: Question) => progress.answers[answerOf(rule.id, question.id)];
  const open = questions.find((question) => !given(question));

  const pick = (question: Question, option: Question["options"][number]) => {
    if (option.rule && option.rule !== rule.id) choose(option.rule as RuleId);
    else answer(answerOf(rule.id, question.id), option.id);
  };

  return (
    <>
      {questions
        .filter((question) => given(question))
        .map((question) => (
          <p key={question.id} class="quiet">
            {words[question.id]?.text} <strong>{words[question.id]?.options[given(question) as string]}</strong>{" "}
            <Button
              look="link"
              onClick={() => answer(answerOf(rule.id, question.id), "")}
              label={t("question.change")}
            />
          </p>
        ))}
      {open && (
        <fieldset class="note stack tight">
          <legend class="unseen">{t("question.title")}</legend>
          <h2>{words[open.id]?.text}</h2>
          <div class="row">
            {open.options.map((option) => (
              <Button
                key={option.id}
                look="chip"
                onClick={() => pick(open, option)}
                label={words[open.id]?.options[option.id]}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
