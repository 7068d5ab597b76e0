import type { Recipient, RuleId, Step as StepData } from "../../rules/schema";
import type { Subject } from "../card/card-model";
import { BoldText } from "../parts/BoldText";
import { Button } from "../parts/Button";
import type { Place } from "../state/route";
import { useWords } from "../state/words";
import { StepAction } from "./StepAction";

export interface StepProps {
  subject: Subject;
  step: StepData;
  /** Whom the card's message goes to. */
  to: Recipient;
  number: number;
  state: "done" | "now" | "later";
  tick: (done: boolean) => void;
  go: (place: Place) => void;
  choose: (rule: RuleId) => void;
}

/** A step with its tick box. Only the one to do now has the main button, and below it the small print: acting comes first. */
export function Step({ subject, step: { id, action }, to, number, state, tick, go, choose }: StepProps) {
  const { t, rule: wordsOf } = useWords();
  const { rule } = subject;
  const { text = id, button, detail } = wordsOf(rule.id)?.steps[id] ?? {};
  const now = state === "now";

  return (
    <li class="step" data-done={state === "done" || undefined} data-now={now || undefined}>
      <label>
        <input
          type="checkbox"
          class="tick"
          data-number={number}
          checked={state === "done"}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span>
          <BoldText text={text} />
        </span>
      </label>
      {(now || (action && state === "later")) && (
        <div class="more">
          <div class="row">
            {action && <StepAction {...{ action, label: button, subject, to, main: now, go, choose }} />}
            {now && (
              <Button
                class={action ? "button plain" : "button main"}
                onClick={() => tick(true)}
                label={t("steps.next")}
              />
            )}
          </div>
          {now && detail && (
            <p class="quiet">
              <BoldText text={detail} />
            </p>
          )}
        </div>
      )}
    </li>
  );
}
