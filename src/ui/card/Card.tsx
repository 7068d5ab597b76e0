import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { SigninOffer } from "../notices/SigninOffer";
import { StatusLinks } from "../notices/StatusLinks";
import { bold } from "../parts/bold";
import { CompanyNote } from "../parts/CompanyNote";
import { Heading } from "../parts/Heading";
import { RuleList } from "../parts/lists";
import { useWords } from "../state/words";
import { Addresses } from "./Addresses";
import { CardActions } from "./CardActions";
import { CodeMeaning } from "./CodeMeaning";
import { alternativesTo, type Subject, sureness } from "./card-model";
import { DetailSections } from "./DetailSections";
import { Others } from "./Others";
import { Steps } from "./Steps";
import { useCard } from "./use-card";
import { Waiting } from "./Waiting";
import { WhoLine } from "./WhoLine";

interface Props {
  subject: Subject;
  choose: (rule: RuleId) => void;
  /** The popup opened by itself: the heading takes the focus, never a button that Enter would press. */
  focus: boolean;
  /** Offers to read Microsoft's error page the next time. */
  offersSignin: boolean;
}

/** One rule as help: what happened, who must act, the next step; everything else below. */
export function Card({ subject, choose, focus, offersSignin }: Props) {
  const { t } = useWords();
  const card = useCard(subject, choose);
  const { rule, diagnosis, incident, words, reader, waiting } = card;
  const sure = sureness(diagnosis, rule);
  // A number without a rule of its own is all there is to say; beside a rule it is small print.
  const { aadsts } = diagnosis.details;
  const bare = rule.id === "signin/other-code";

  return (
    <>
      <article class="stack" data-rule={rule.id} data-status={diagnosis.status} aria-labelledby="happened">
        <header class="hero stack" data-tone={rule.who[0] === "wait" || waiting ? "calm" : undefined}>
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
        {rule.who[0] === "wait" && <StatusLinks />}
        {rule.who[0] === "it-admin" && <CompanyNote />}
        {waiting && <Waiting card={card} asked={waiting} />}
        <RuleList title={t("nearest.title")} rules={alternativesTo(subject)} pick={choose} />
        {reader === "none" && <p class="note">{t("turn.none.text")}</p>}
        <Steps card={card} />
        <Others card={card} />
        <CardActions card={card} />
        {!bare && aadsts && <CodeMeaning aadsts={aadsts} open={false} />}
        <DetailSections card={card} />
      </article>
      {offersSignin && <SigninOffer />}
    </>
  );
}

/** How the try went that the rep started: still waiting, or failed again. Success makes the incident resolved. */
function TryOutcome({ incident: { triedAt, triesFailed } }: { incident: Incident }) {
  const { t } = useWords();
  const isWaiting = triedAt !== undefined;
  return (
    <div role="status" class="live">
      {(isWaiting || triesFailed) && (
        <p class="note" data-tone={isWaiting ? "good" : "warm"}>
          {t(isWaiting ? "try.waiting" : "try.failed")}
        </p>
      )}
    </div>
  );
}
