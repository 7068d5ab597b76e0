import type { RuleId } from "../rules/schema";
import { progressOf } from "../shared/items";
import { Heading } from "./Heading";
import type { Place } from "./place";
import { Rich } from "./Rich";
import { Addresses, Gist, Notes, Others, Questions, Rest } from "./sides";
import { Steps } from "./Steps";
import { needsNotes, needsQuestions, stepsFor, type Subject, sureness } from "./subject";
import { type Reader, readerOf, sidesOf, withReader } from "./turn";
import { useItem } from "./use-item";
import { WhoLine } from "./WhoLine";
import { useWords } from "./words";

interface Props {
  subject: Subject;
  go: (place: Place) => void;
  choose: (rule: RuleId) => void;
  /** The popup opened by itself: the heading takes the focus, never a button that Enter would press. */
  focus?: boolean;
}

const NOTHING_DONE = { stepsDone: [], answers: {} };

/** One rule as help: what happened, who must act, the next step; everything else below. */
export function Card({ subject, go, choose, focus = false }: Props) {
  const { t, rule: wordsOf } = useWords();
  const { rule, diagnosis, incident } = subject;
  const words = wordsOf(rule.id);
  const [progress, save] = useItem(progressOf(incident?.id ?? "lookup"), NOTHING_DONE);
  const sure = sureness(diagnosis, rule);

  const tick = (key: string, done: boolean) =>
    save({ ...progress, stepsDone: [...progress.stepsDone.filter((one) => one !== key), ...(done ? [key] : [])] });
  const answer = (key: string, option: string) =>
    save({ ...progress, answers: { ...progress.answers, [key]: option } });

  const reader = readerOf(progress);
  const steps = stepsFor(subject, progress);
  const { own, others } = sidesOf(rule, steps, reader);
  const turn = (next: Reader) => {
    save(withReader(progress, next));
    scrollTo(0, 0);
  };

  // A number without a rule of its own is all there is to say; beside a rule it is small print.
  const { aadsts } = diagnosis.details;
  const bare = rule.id === "signin/other-code";
  // Which of two it is has to be known before anything is done; other questions can wait until the first step is seen.
  const first = diagnosis.status === "ambiguous";
  const ask = needsQuestions(subject) && <Questions {...{ subject, progress, answer, choose }} />;

  return (
    <article class="stack" data-rule={rule.id} data-status={diagnosis.status} aria-labelledby="happened">
      <header class="hero stack" data-tone={rule.who[0] === "wait" ? "calm" : undefined}>
        <div class="row between top">
          <WhoLine who={rule.who} admin={reader !== "rep"} />
          {sure && <small class="sure">{t(`sure.${sure}`)}</small>}
        </div>
        <Heading id="happened" focus={focus}>
          {words?.title ?? rule.id}
        </Heading>
        {reader === "rep" && (
          <p class="summary">
            <Rich text={words?.summary ?? ""} />
          </p>
        )}
        {incident?.addresses && <Addresses {...incident.addresses} />}
      </header>
      {bare && aadsts && <Gist aadsts={aadsts} open />}
      {needsNotes(subject) && <Notes rule={rule} incident={incident} />}
      {first && ask}
      {reader === "none" && <p class="note">{t("turn.none.text")}</p>}
      <Steps {...{ subject, progress, tick, go, choose }} steps={own} ask={!first && ask} />
      <Others {...{ subject, steps, others, reader, turn }} />
      <Rest subject={subject} go={go} number={bare ? undefined : aadsts} />
    </article>
  );
}
