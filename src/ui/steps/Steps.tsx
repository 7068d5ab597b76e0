import { type ComponentChild, Fragment } from "preact";
import { firstRecipient } from "../../request/recipients";
import type { Step as StepData } from "../../rules/schema";
import type { Progress } from "../../shared/incident";
import { knownFor, tickOf } from "../card/card-model";
import { useWords } from "../state/words";
import { Step, type StepProps } from "./Step";

interface Props extends Pick<StepProps, "subject" | "go" | "choose"> {
  steps: readonly StepData[];
  progress: Progress;
  tick: (key: string, done: boolean) => void;
  /** Somebody was asked: what comes next has its button above. */
  waiting: boolean;
  /** Stands below the step to do now: its answer may change those after it. */
  ask: ComponentChild;
}

/** The steps in order. The first that is not done is the one to do now. */
export function Steps({ subject, steps, progress, ask, tick, waiting, ...rest }: Props) {
  const { t } = useWords();
  const keyOf = (id: string) => tickOf(subject.rule.id, id);
  const isDone = ({ id }: { id: string }) => progress.stepsDone.includes(keyOf(id));
  const now = steps.find((step) => !isDone(step));
  const to = firstRecipient(subject.rule.request, knownFor(subject, progress));

  return (
    <section class="stack tight" aria-labelledby="steps">
      <div class="row between">
        <h2 id="steps">{t("steps.title")}</h2>
        <small>{t("steps.done", { done: steps.filter(isDone).length, all: steps.length })}</small>
      </div>
      <ol class="steps">
        {steps.map((step, i) => (
          <Fragment key={step.id}>
            <Step
              {...rest}
              subject={subject}
              step={step}
              to={to}
              number={i + 1}
              state={step === now && !waiting ? "now" : isDone(step) ? "done" : "later"}
              tick={(done) => tick(keyOf(step.id), done)}
            />
            {step === now && ask && <li class="ask">{ask}</li>}
          </Fragment>
        ))}
      </ol>
      {!now && ask}
      {!now && subject.incident && (
        <p class="note" role="status" data-tone="good">
          {t("steps.finished")}
        </p>
      )}
    </section>
  );
}
