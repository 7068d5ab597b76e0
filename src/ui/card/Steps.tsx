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

/** The steps in order. The first that is not done is the one to do now. */
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
      {!now && incident && <Note tone="good" role="status" text={t("steps.finished")} />}
    </section>
  );
}

type StepProps = CardProps & { step: CardProps["card"]["own"][number]; number: number; now: boolean };

/** A step with its tick box. Only the one to do now has the main button, and below it the small print: acting comes first. */
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

/**
 * The button that does what a step says, in the rule's own words (`label`) or its usual ones. What opens a page is a link,
 * so that it can be opened in any way a link can.
 */
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
    const href = ownSettings(page === "calendar" ? "calendar" : "email");
    return <ExternalLink class={look} href={href} out={main} label={label ?? t("action.open")} />;
  }
  const back = () => send({ type: "try-again", incident: incident.id, page });
  return <Button class={look} onClick={back} label={label ?? t("action.hubspot")} />;
}

/** One question at a time. An answer leads to another rule or unlocks steps; answers given stand above, to be changed. */
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
