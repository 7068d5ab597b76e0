import { useEffect, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { Card } from "../card/Card";
import { corrected } from "../card/card-model";
import { Resolved } from "../notices/Resolved";
import { Unknown } from "../notices/Unknown";
import { WeakHint } from "../notices/WeakHint";
import { subjectOf } from "../state/rules-store";
import { send } from "../state/send";

/** What happened in this tab, and the way out of it. */
export function IncidentView({ incident, focus }: { incident: Incident; focus: boolean }) {
  const { id, diagnosis, state, surface, strength } = incident;
  // The worker stores the choice; until it has, the card shows it already.
  const [chosen, setChosen] = useState<{ id: string; rule: RuleId }>();
  const choice = chosen?.id === id ? chosen.rule : undefined;
  const subject = subjectOf(corrected(diagnosis, choice), incident);

  useEffect(() => send({ type: "shown", incident: id }), [id]);

  const choose = (rule: RuleId) => {
    setChosen({ id, rule });
    send({ type: "choose", incident: id, rule });
  };

  if (state === "resolved") return <Resolved incident={incident} focus={focus} />;
  if (!subject) return <Unknown diagnosis={diagnosis} incident={incident} choose={choose} focus={focus} />;
  const { rule } = subject;
  if (strength === "weak" && incident.addresses && !choice) {
    return <WeakHint incident={incident} focus={focus} showFix={() => setChosen({ id, rule: rule.id })} />;
  }
  return (
    <Card
      key={rule.id}
      subject={subject}
      choose={choose}
      focus={focus || chosen !== undefined}
      offersSignin={rule.id.startsWith("signin/") || surface === "oauth-return"}
    />
  );
}
