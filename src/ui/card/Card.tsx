import { useRef } from "preact/hooks";
import type { Incident } from "../../shared/incident";
import { Button } from "../parts/controls";
import { bold, CompanyNote, Facts, Heading, Note, RuleList } from "../parts/text";
import { changePermission, isAllowed } from "../state/permission";
import { contact } from "../state/settings";
import { send } from "../state/store";
import { t } from "../state/words";
import { alternativesTo, type Subject, sureness, writes } from "./card-model";
import { type CardProps, cardOf } from "./card-state";
import { CodeMeaning, DetailSections } from "./Details";
import { Others, Waiting, WhoLine } from "./Others";
import { Steps } from "./Steps";
import { StatusLinks } from "./Unknown";

/** A rule's card: what happened, who must act, the next step. `focus` goes to the heading: Enter presses nothing. */
export function Card({ subject, focus }: { subject: Subject; focus: boolean }) {
  const card = cardOf(subject);
  const { rule, diagnosis, incident, words, reader, waiting } = card;
  const [first] = rule.who;
  const sure = sureness(diagnosis, rule);
  // An AADSTS number without a rule of its own is explained first; beside a rule, its meaning is small print.
  const { aadsts } = diagnosis.details;
  const bare = rule.id === "signin/other-code";

  return (
    <article class="stack" data-rule={rule.id} data-status={diagnosis.status} aria-labelledby="happened">
      <header class="hero stack" data-tone={first === "wait" || waiting ? "calm" : undefined}>
        <div class="row between top">
          <WhoLine who={rule.who} admin={reader !== "rep"} />
          {sure && !bare && <small class="sure">{t(`sure.${sure}`)}</small>}
        </div>
        <Heading id="happened" focus={focus} text={words.title} />
        {reader === "rep" && !waiting && <p class="summary">{bold(words.summary)}</p>}
        {incident?.addresses && <Addresses {...incident.addresses} />}
      </header>
      {bare && aadsts && <CodeMeaning aadsts={aadsts} open />}
      {incident && <TryOutcome incident={incident} />}
      {first === "wait" && <StatusLinks />}
      {first === "it-admin" && <CompanyNote />}
      {waiting && <Waiting card={card} asked={waiting} />}
      <RuleList title={t("nearest.title")} rules={alternativesTo(subject)} />
      {reader === "none" && <Note text={t("turn.none.text")} />}
      <Steps card={card} />
      <Others card={card} />
      <Actions card={card} />
      {!bare && aadsts && <CodeMeaning aadsts={aadsts} open={false} />}
      <DetailSections card={card} />
    </article>
  );
}

export const Addresses = ({ connected, expected }: NonNullable<Incident["addresses"]>) => (
  <Facts
    facts={[
      [t("addresses.connected"), connected],
      [t("addresses.expected"), expected],
    ]}
  />
);

/** The outcome of the rep's last try: still pending, or failed again. A success resolves the incident instead. */
const TryOutcome = ({ incident: { triedAt, triesFailed = 0 } }: { incident: Incident }) => (
  <div role="status" class="live">
    {triedAt && <Note tone="good" text={t("try.waiting")} />}
    {!triedAt && triesFailed > 0 && <Note tone="warm" text={t("try.failed")} />}
  </div>
);

/** Actions besides the steps: try again, write to whoever can act (unless a step does), reject the rule, dismiss. */
function Actions({ card: { rule, incident, waiting, go } }: CardProps) {
  const tryAgain = () => incident && send({ type: "try-again", incident: incident.id, page: "tab" });
  const dismiss = () => incident && send({ type: "dismiss", incident: incident.id });
  // While the rep waits for somebody, `Waiting` has the buttons to try again and to write.
  return (
    <div class="row tools">
      {incident && rule.who[0] !== "wait" && !waiting && <Button onClick={tryAgain} label={t("tools.try")} />}
      {rule.request && !rule.steps.some(writes) && !waiting && (
        <Button icon="mail" onClick={() => go("it-request")} label={contact(rule.request.to).label} />
      )}
      <Button class="button plain" onClick={() => go("not-this")} label={t("tools.not-this")} />
      {incident && <Button class="button plain" onClick={dismiss} label={t("card.dismiss")} />}
    </div>
  );
}

/** After a failed sign-in, offers the permission to read Microsoft's error page next time, with the reason. */
export function SigninOffer() {
  const allowed = isAllowed("signin");
  const isOffered = useRef(false);
  isOffered.current ||= allowed === false;
  if (!isOffered.current) return null;
  return (
    <section class="note stack offer" aria-labelledby="offer">
      <h2 id="offer">{t("offer.title")}</h2>
      <p role="status">{t(allowed ? "offer.granted" : "offer.text")}</p>
      {!allowed && <Button onClick={() => changePermission("signin")} label={t("offer.allow")} />}
    </section>
  );
}
