import { Fragment } from "preact";
import type { Step as StepData } from "../../rules/schema";
import { Button } from "../parts/Button";
import { bold } from "../parts/bold";
import { useWords } from "../state/words";
import { Questions } from "./Questions";
import { StepAction } from "./StepAction";
import type { CardProps } from "./use-card";

/** The steps in order. The first that is not done is the one to do now. */
export function Steps({ card }: CardProps) {
  const { t } = useWords();
  const { own, waiting, isDone, asks, incident } = card;
  const now = own.find(({ id }) => !isDone(id));
  const done = own.filter(({ id }) => isDone(id)).length;
  return (
    <section class="stack tight" aria-labelledby="steps">
      <div class="row between">
        <h2 id="steps">{t("steps.title")}</h2>
        <small>{t("steps.done", { done, all: own.length })}</small>
      </div>
      <ol class="steps">
        {own.map((step, i) => (
          <Fragment key={step.id}>
            {/* While somebody is waited for, what comes next has its button above. */}
            <Step card={card} step={step} number={i + 1} now={step === now && !waiting} />
            {/* The answer may change the steps after this one. */}
            {step === now && asks && (
              <li class="ask">
                <Questions card={card} />
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {!now && asks && <Questions card={card} />}
      {!now && incident && (
        <p class="note" role="status" data-tone="good">
          {t("steps.finished")}
        </p>
      )}
    </section>
  );
}

interface StepProps extends CardProps {
  step: StepData;
  number: number;
  now: boolean;
}

/** A step with its tick box. Only the one to do now has the main button, and below it the small print: acting comes first. */
function Step({ card, step: { id, action }, number, now }: StepProps) {
  const { t } = useWords();
  const { text, button, detail } = card.words.steps[id] ?? {};
  const done = card.isDone(id);
  return (
    <li class="step" data-done={done || undefined} data-now={now || undefined}>
      <label>
        <input
          type="checkbox"
          class="tick"
          data-number={number}
          checked={done}
          onChange={(event) => card.tick(id, event.currentTarget.checked)}
        />
        <span>{bold(text)}</span>
      </label>
      {(now || (action && !done)) && (
        <div class="more">
          <div class="row">
            {action && <StepAction card={card} action={action} label={button} main={now} />}
            {now && (
              <Button look={action ? "plain" : "main"} onClick={() => card.tick(id, true)} label={t("steps.next")} />
            )}
          </div>
          {now && detail && <p class="quiet">{bold(detail)}</p>}
        </div>
      )}
    </li>
  );
}
