import { type ComponentChild, Fragment } from "preact";
import type { Progress } from "../shared/incident";
import type { Place } from "./place";
import { Rich } from "./Rich";
import { StepAction } from "./StepAction";
import { type Subject, stepsFor, tickOf } from "./subject";
import { useWords } from "./words";

interface Props {
  subject: Subject;
  progress: Progress;
  /** Stands below the step to do now: its answer may change those after it. */
  ask: ComponentChild;
  tick: (key: string, done: boolean) => void;
  go: (place: Place) => void;
  choose: (rule: Subject["rule"]["id"]) => void;
}

/**
 * The steps in order. The first that is not done is the one to do now: its button is the view's main button. A tag says
 * who must act where that changes; what IT does says so in its own words.
 */
export function Steps({ subject, progress, ask, tick, go, choose }: Props) {
  const { t, rule: wordsOf } = useWords();
  const { rule } = subject;
  const words = wordsOf(rule.id)?.steps ?? {};
  const steps = stepsFor(subject, progress);
  const isDone = (id: string) => progress.stepsDone.includes(tickOf(rule.id, id));
  const now = steps.find(({ id }) => !isDone(id));

  return (
    <section class="stack tight" aria-labelledby="steps">
      <div class="row between">
        <h2 id="steps">{t("steps.title")}</h2>
        <small>{t("steps.done", { done: steps.filter(({ id }) => isDone(id)).length, all: steps.length })}</small>
      </div>
      <ol class="steps">
        {steps.map(({ id, who, action }, i) => {
          const done = isDone(id);
          const current = now?.id === id;
          const { text = id, button, detail } = words[id] ?? {};
          return (
            <Fragment key={id}>
              <li class="step" data-done={done || undefined} data-now={current || undefined}>
                <label>
                  <input
                    type="checkbox"
                    class="tick"
                    data-number={i + 1}
                    checked={done}
                    onChange={(event) => tick(tickOf(rule.id, id), event.currentTarget.checked)}
                  />
                  <span>
                    {who && who !== rule.who[0] && who !== "it-admin" && <span class="tag">{t(`who.tag.${who}`)}</span>}{" "}
                    <Rich text={text} />
                  </span>
                </label>
                {!done && (current ? detail || action || steps.length > 1 : action) && (
                  <div class="more">
                    {current && detail && (
                      <p class="quiet">
                        <Rich text={detail} />
                      </p>
                    )}
                    <div class="row">
                      {action && <StepAction {...{ action, label: button, subject, main: current, go, choose }} />}
                      {current && (
                        <button
                          type="button"
                          class={action ? "button plain" : "button main"}
                          onClick={() => tick(tickOf(rule.id, id), true)}
                        >
                          {t("steps.next")}
                        </button>
                      )}
                    </div>
                  </div>
                )}
              </li>
              {current && ask && <li class="ask">{ask}</li>}
            </Fragment>
          );
        })}
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
