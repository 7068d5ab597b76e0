/** The one object that all parts of a card are given: what it is about, how far the rep is, what a press does. */
import { firstRecipient } from "../../request/conditions";
import { askedFor, progressOf } from "../../shared/items";
import { askedAbout, everyAsked } from "../state/asked";
import { go, type Place } from "../state/route";
import { store, stored } from "../state/store";
import { ruleWords } from "../state/words";
import { keyOf, knownFor, needsQuestions, type Subject, stepsFor } from "./card-model";
import { type Reader, readerOf, sidesOf, withReader, writes } from "./turn";

export interface CardProps {
  card: ReturnType<typeof cardOf>;
}

export function cardOf(subject: Subject) {
  const { rule, incident } = subject;
  const kept = progressOf(incident?.id ?? "lookup");
  const saved = stored(kept);
  const asked = askedAbout(stored(everyAsked), rule.id, incident?.portal);

  // Who has asked has written: that step is done for as long as the answer takes, in this browser session or the next.
  const written = asked ? rule.steps.filter(writes).map(({ id }) => keyOf(rule.id, id)) : [];
  const progress = { ...saved, stepsDone: [...new Set([...saved.stepsDone, ...written])] };
  const forget = () => asked && askedFor(asked.rule, asked.portal).remove();

  const reader = readerOf(progress);
  const steps = stepsFor(subject, progress);
  return {
    ...subject,
    words: ruleWords(rule.id),
    reader,
    /** What was asked of somebody, where the rep can only wait. */
    waiting: reader === "rep" ? asked : undefined,
    steps,
    ...sidesOf(rule, steps, reader),
    asks: needsQuestions(subject),
    /** Whom the card's message goes to. */
    to: firstRecipient(rule.request, knownFor(subject, progress)),
    go: (place: Place) => go(place, subject),
    /** The message was not sent after all. */
    forget,
    isDone: (step: string) => progress.stepsDone.includes(keyOf(rule.id, step)),
    tick(step: string, done: boolean) {
      const key = keyOf(rule.id, step);
      if (written.includes(key)) void forget();
      store(kept, { ...saved, stepsDone: [...saved.stepsDone.filter((one) => one !== key), ...(done ? [key] : [])] });
    },
    /** The option that the rep has chosen; empty where the question is open. */
    answerTo: (question: string) => progress.answers[keyOf(rule.id, question)] ?? "",
    answer(question: string, option: string) {
      store(kept, { ...progress, answers: { ...progress.answers, [keyOf(rule.id, question)]: option } });
    },
    turn(next: Reader) {
      store(kept, withReader(progress, next));
      scrollTo(0, 0);
    },
  };
}
