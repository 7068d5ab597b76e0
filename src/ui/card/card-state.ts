/** The object that all parts of a card share: its subject, the rep's progress, and the event handlers. */
import { firstRecipient } from "../../request/conditions";
import { askedFor, progressOf } from "../../shared/items";
import { askedAbout, everyAsked } from "../state/asked";
import { go, type Place } from "../state/route";
import { held, stored } from "../state/store";
import { ruleWords } from "../state/words";
import {
  adminOf,
  keyOf,
  knownFor,
  needsQuestions,
  type Reader,
  readerOf,
  type Subject,
  splitSteps,
  stepsFor,
  writes,
} from "./card-model";

export interface CardProps {
  card: ReturnType<typeof cardOf>;
}

export function cardOf(subject: Subject) {
  const { rule, incident } = subject;
  const [progress, keep] = held(progressOf(incident?.id ?? "lookup"));
  const { stepsDone, answers } = progress;
  const key = (id: string) => keyOf(rule.id, id);

  const asked = askedAbout(stored(everyAsked), rule.id, incident?.portal);
  const to = firstRecipient(rule.request, knownFor(subject, progress));
  // Asking implies having written, so that step counts as done until the answer comes, across browser sessions.
  const written = asked?.to === to ? rule.steps.filter(writes).map(({ id }) => id) : [];
  const forget = () => asked && askedFor(asked.rule, asked.portal).remove();

  const words = ruleWords(rule.id);
  const steps = stepsFor(subject, progress).map((step) => ({ who: rule.who[0], ...step, ...words.steps[step.id] }));
  const reader = readerOf(progress, adminOf(rule, steps));
  return {
    ...subject,
    words,
    reader,
    /** What was asked of somebody, where the reader is the rep, who can only wait. */
    waiting: reader === "rep" ? asked : undefined,
    steps,
    ...splitSteps(rule, steps, reader),
    asks: needsQuestions(subject),
    to,
    go: (place: Place) => go(place, subject),
    /** For a message that was not sent after all. */
    forget,
    isDone: (step: string) => written.includes(step) || stepsDone.includes(key(step)),
    tick(step: string, done: boolean) {
      if (written.includes(step)) void forget();
      const others = stepsDone.filter((one) => one !== key(step));
      keep({ ...progress, stepsDone: done ? [...others, key(step)] : others });
    },
    /** The option that the rep has chosen; empty while the question is open. */
    answerTo: (question: string) => answers[key(question)] ?? "",
    answer: (question: string, option: string) =>
      keep({ ...progress, answers: { ...answers, [key(question)]: option } }),
    turn(next: Reader) {
      keep({ ...progress, reader: next });
      scrollTo(0, 0);
    },
  };
}
