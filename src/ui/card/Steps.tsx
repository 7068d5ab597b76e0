import { Fragment } from "preact";
import type { Action, RuleId } from "../../rules/schema";
import { ownSettings } from "../../shared/hubspot";
import { Button, ExternalLink } from "../parts/controls";
import { bold, Note } from "../parts/text";
import { choose } from "../state/route";
import { contact } from "../state/settings";
import { send } from "../state/store";
import { t } from "../state/words";
import type { CardProps } from "./card-state";

/** The reader's steps in order. The first one not done is the current step. */
export function Steps({ card }: CardProps) {
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
            {/* While the rep waits for somebody, no step is current: `Waiting` has the next button. */}
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
      {!now && incident && <Note tone="good" role="status" text={t("steps.finished")} />}
    </section>
  );
}

type StepProps = CardProps & { step: CardProps["card"]["own"][number]; number: number; now: boolean };

/** A step with its checkbox. Only the current one has the main button, with small print below: acting comes first. */
function Step({ card, step: { id, action, text, button, detail }, number, now }: StepProps) {
  const done = card.isDone(id);
  const look = action ? "button plain" : "button main";
  return (
    <li class="step" data-done={done || undefined} data-now={now || undefined}>
      <label>
        <input type="checkbox" class="tick" data-number={number} checked={done} onChange={() => card.tick(id, !done)} />
        <span>{bold(text)}</span>
      </label>
      {(now || (action && !done)) && (
        <div class="more">
          <div class="row">
            {action && <StepAction card={card} action={action} label={button} main={now} />}
            {now && <Button class={look} onClick={() => card.tick(id, true)} label={t("steps.next")} />}
          </div>
          {now && detail && <p class="quiet">{bold(detail)}</p>}
        </div>
      )}
    </li>
  );
}

type StepActionProps = CardProps & { action: Action; label: string | undefined; main?: boolean };

/** A step's button; `label` overrides its usual words. One that opens a page is a link, so a middle click works too. */
export function StepAction({ card: { incident, to, go }, action, label, main = false }: StepActionProps) {
  const look = main ? "button main" : "link";
  if ("open" in action)
    return <ExternalLink class={look} href={action.open} out={main} label={label ?? t("action.open")} />;
  if ("rule" in action)
    return <Button class={look} onClick={() => choose(action.rule as RuleId)} label={label ?? t("action.rule")} />;
  if ("show" in action) {
    const { show } = action;
    const usual = show === "it-request" ? contact(to).label : t(`action.${show}`);
    return <Button class={look} onClick={() => go(show)} label={label ?? usual} />;
  }
  const page = action.hubspot;
  if (!incident) {
    const href = ownSettings(page === "tab" ? "email" : page);
    return <ExternalLink class={look} href={href} out={main} label={label ?? t("action.open")} />;
  }
  const back = () => send({ type: "try-again", incident: incident.id, page });
  return <Button class={look} onClick={back} label={label ?? t("action.hubspot")} />;
}

/** One question at a time: an answer opens another rule or unlocks steps. Earlier answers stay above, with "Change". */
function Questions({ card: { rule, words, answerTo, answer } }: CardProps) {
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
            <Button class="link" onClick={() => answer(id, "")} label={t("question.change")} />
          </p>
        ))}
      {open && (
        <fieldset class="note stack tight">
          <legend class="unseen">{t("question.title")}</legend>
          <h2>{asked?.text}</h2>
          <div class="row">
            {open.options.map(({ id, rule: other }) => {
              const pick = () => (other && other !== rule.id ? choose(other as RuleId) : answer(open.id, id));
              return <Button key={id} class="chip" onClick={pick} label={asked?.options[id]} />;
            })}
          </div>
        </fieldset>
      )}
    </>
  );
}
