import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import { Card } from "../card/Card";
import type { Subject } from "../card/card-model";
import { SigninOffer } from "../notices/SigninOffer";
import { Unknown } from "../notices/Unknown";
import type { Place } from "../state/route";
import { ruleOf } from "../state/rules-store";

interface Props {
  /** The rep picked it from a list. */
  focus: boolean;
  diagnosis: Diagnosis;
  text: string;
  go: (place: Place, subject: Subject | undefined) => void;
  choose: (rule: RuleId) => void;
}

/** The lookup's answer, as the same card that an incident gets. */
export function Answer({ diagnosis, text, go, choose, focus }: Props) {
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  if (!rule || diagnosis.status === "unknown") {
    return <Unknown diagnosis={diagnosis} seen={[text]} go={go} choose={choose} />;
  }
  const subject: Subject = { rule, diagnosis };
  return (
    <>
      <Card subject={subject} go={(place) => go(place, subject)} choose={choose} focus={focus} key={rule.id} />
      {diagnosis.details.aadsts && <SigninOffer />}
    </>
  );
}
