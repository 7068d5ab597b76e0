import { useEffect, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { Card } from "../card/Card";
import type { Subject } from "../card/card-model";
import { Resolved } from "../notices/Resolved";
import { SigninOffer } from "../notices/SigninOffer";
import { Unknown } from "../notices/Unknown";
import { WeakHint } from "../notices/WeakHint";
import type { Place } from "../state/route";
import { ruleOf } from "../state/rules-store";
import { send } from "../state/send";

interface Props {
  incident: Incident;
  go: (place: Place, subject: Subject | undefined) => void;
  focus: boolean;
}

/** What happened in this tab, and the way out of it. */
export function IncidentView({ incident, go, focus }: Props) {
  const { id, diagnosis, state, surface, strength } = incident;
  // The worker stores the choice; until it has, the card shows it already.
  const [chosen, setChosen] = useState<{ id: string; rule: RuleId }>();
  const ruleId = chosen?.id === id ? chosen.rule : diagnosis.rule;
  const rule = ruleId ? ruleOf(ruleId) : undefined;

  useEffect(() => send({ type: "shown", incident: id }), [id]);

  const choose = (next: RuleId) => {
    setChosen({ id, rule: next });
    send({ type: "choose", incident: id, rule: next });
  };

  if (state === "resolved") return <Resolved incident={incident} focus={focus} />;
  if (!rule || diagnosis.status === "unknown") {
    return (
      <Unknown diagnosis={diagnosis} seen={incident.seen} incident={incident} go={go} choose={choose} focus={focus} />
    );
  }
  if (strength === "weak" && incident.addresses && chosen?.id !== id) {
    return <WeakHint incident={incident} focus={focus} showFix={() => setChosen({ id, rule: rule.id })} />;
  }
  const subject: Subject = { rule, diagnosis, incident };
  const goOn = (place: Place) => go(place, subject);
  return (
    <>
      <Card subject={subject} go={goOn} choose={choose} focus={focus || chosen !== undefined} key={rule.id} />
      {(rule.id.startsWith("signin/") || surface === "oauth-return") && <SigninOffer />}
    </>
  );
}
