import type { Diagnosis } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";
import { ruleOf } from "./known";
import { Card } from "./Card";
import type { Place } from "./place";
import { SigninOffer, Unknown } from "./sides";
import { StatusLinks } from "./StatusLinks";
import type { Subject } from "./subject";
import { Tools } from "./Tools";

interface Props {
  diagnosis: Diagnosis;
  text: string;
  go: (place: Place, subject: Subject | undefined) => void;
  choose: (rule: RuleId) => void;
}

/** The lookup's answer, as the same card that an incident gets. */
export function Answer({ diagnosis, text, go, choose }: Props) {
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  if (!rule || diagnosis.status === "unknown") {
    return <Unknown diagnosis={diagnosis} seen={[text]} go={go} choose={choose} />;
  }
  const subject: Subject = { rule, diagnosis };
  const goOn = (place: Place) => go(place, subject);
  return (
    <>
      <Card subject={subject} go={goOn} choose={choose} tools={<Tools subject={subject} go={goOn} />}>
        {rule.who[0] === "wait" && <StatusLinks />}
      </Card>
      {diagnosis.details.aadsts && <SigninOffer />}
    </>
  );
}
