import type { RuleId } from "../../rules/schema";
import type { Asked } from "../../shared/items";
import { askedFor, progressOf } from "../../shared/items";
import { BoldText } from "../parts/BoldText";
import { Heading } from "../parts/Heading";
import { RuleList } from "../parts/lists";
import { askedAbout, useAsked } from "../state/asked";
import type { Place } from "../state/route";
import { useItem } from "../state/use-item";
import { usePolicy } from "../state/use-settings";
import { useWords } from "../state/words";
import { Steps } from "../steps/Steps";
import { Addresses } from "./Addresses";
import { CardDetails } from "./CardDetails";
import { CodeMeaning } from "./CodeMeaning";
import { alternativesTo, needsNotes, needsQuestions, type Subject, stepsFor, sureness, tickOf } from "./card-model";
import { IncidentNotes } from "./IncidentNotes";
import { Others } from "./Others";
import { Questions } from "./Questions";
import { type Reader, readerOf, sidesOf, withReader, writes } from "./turn";
import { Waiting } from "./Waiting";
import { WhoLine } from "./WhoLine";

interface Props {
  subject: Subject;
  go: (place: Place) => void;
  choose: (rule: RuleId) => void;
  /** The popup opened by itself: the heading takes the focus, never a button that Enter would press. */
  focus?: boolean;
}

const NOTHING_DONE = { stepsDone: [], answers: {} };

const forget = ({ rule, portal }: Asked) =>
  askedFor(rule, portal)
    .remove()
    .catch(() => {});

/** One rule as help: what happened, who must act, the next step; everything else below. */
export function Card({ subject, go, choose, focus = false }: Props) {
  const { t, rule: wordsOf } = useWords();
  const { rule, diagnosis, incident } = subject;
  const words = wordsOf(rule.id);
  const [saved, setSaved] = useItem(progressOf(incident?.id ?? "lookup"), NOTHING_DONE);
  const asked = askedAbout(useAsked(), rule.id, incident?.portal);
  const set = usePolicy();
  const sure = sureness(diagnosis, rule);

  // Who has asked has written: that step is done for as long as the answer takes, in this browser session or the next.
  const written = asked ? rule.steps.filter(writes).map(({ id }) => tickOf(rule.id, id)) : [];
  const progress = asked ? { ...saved, stepsDone: [...new Set([...saved.stepsDone, ...written])] } : saved;
  const tick = (key: string, done: boolean) => {
    if (asked && written.includes(key)) void forget(asked);
    setSaved({ ...saved, stepsDone: [...saved.stepsDone.filter((one) => one !== key), ...(done ? [key] : [])] });
  };
  const answer = (key: string, option: string) =>
    setSaved({ ...progress, answers: { ...progress.answers, [key]: option } });

  const reader = readerOf(progress);
  const waiting = reader === "rep" ? asked : undefined;
  const steps = stepsFor(subject, progress);
  const { own, others } = sidesOf(rule, steps, reader);
  const turn = (next: Reader) => {
    setSaved(withReader(progress, next));
    scrollTo(0, 0);
  };

  // A number without a rule of its own is all there is to say; beside a rule it is small print.
  const { aadsts } = diagnosis.details;
  const bare = rule.id === "signin/other-code";
  const nearest = alternativesTo(subject);
  const ask = needsQuestions(subject) && <Questions {...{ subject, progress, answer, choose }} />;

  return (
    <article class="stack" data-rule={rule.id} data-status={diagnosis.status} aria-labelledby="happened">
      <header class="hero stack" data-tone={rule.who[0] === "wait" || waiting ? "calm" : undefined}>
        <div class="row between top">
          <WhoLine who={rule.who} admin={reader !== "rep"} />
          {sure && <small class="sure">{t(`sure.${sure}`)}</small>}
        </div>
        <Heading id="happened" focus={focus}>
          {words?.title ?? rule.id}
        </Heading>
        {reader === "rep" && !waiting && (
          <p class="summary">
            <BoldText text={words?.summary ?? ""} />
          </p>
        )}
        {incident?.addresses && <Addresses {...incident.addresses} />}
      </header>
      {bare && aadsts && <CodeMeaning aadsts={aadsts} open />}
      {needsNotes(subject, set) && <IncidentNotes rule={rule} incident={incident} />}
      {waiting && <Waiting asked={waiting} subject={subject} go={go} forget={() => void forget(waiting)} />}
      {nearest.length > 0 && (
        <section class="stack tight">
          <h2>{t("nearest.title")}</h2>
          <RuleList rules={nearest} pick={choose} />
        </section>
      )}
      {reader === "none" && <p class="note">{t("turn.none.text")}</p>}
      <Steps {...{ subject, progress, tick, go, choose, ask }} waiting={waiting !== undefined} steps={own} />
      <Others {...{ subject, steps, others, reader, turn }} />
      <CardDetails subject={subject} waiting={waiting !== undefined} go={go} number={bare ? undefined : aadsts} />
    </article>
  );
}
