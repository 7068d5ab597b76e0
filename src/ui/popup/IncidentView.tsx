import { useEffect, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { Addresses, Card } from "../card/Card";
import { corrected, subjectOf } from "../card/card-model";
import { Unknown } from "../card/Unknown";
import { Button } from "../parts/Button";
import { Heading } from "../parts/Heading";
import { Icon } from "../parts/Icon";
import { send } from "../state/send";
import { ruleTitle, t } from "../state/words";

interface Props {
  incident: Incident;
  focus: boolean;
}

/** What happened in this tab, and the way out of it. Each incident has a view of its own. */
export function IncidentView({ incident, focus }: Props) {
  const { id, diagnosis, state, surface, strength } = incident;
  // The worker stores the choice; until it has, the card shows it already.
  const [chosen, setChosen] = useState<RuleId>();
  const subject = subjectOf(corrected(diagnosis, chosen), incident);

  useEffect(() => send({ type: "shown", incident: id }), []);

  const choose = (rule: RuleId) => {
    setChosen(rule);
    send({ type: "choose", incident: id, rule });
  };

  if (state === "resolved") return <Resolved incident={incident} focus={focus} />;
  if (!subject) return <Unknown diagnosis={diagnosis} incident={incident} choose={choose} focus={focus} />;
  const { rule } = subject;
  if (strength === "weak" && incident.addresses && !chosen) {
    return <WeakHint incident={incident} focus={focus} showFix={() => setChosen(rule.id)} />;
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

/** It works again. The card keeps its marks, so that what looks for it finds the end of the story too. */
function Resolved({ incident: { diagnosis }, focus }: Props) {
  return (
    <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-state="resolved">
      <header class="hero stack done" data-tone="good">
        <span class="seal">
          <Icon name="done" size={30} />
        </span>
        <Heading focus={focus} text={t("resolved.title")} />
        <p class="summary">{t("resolved.text")}</p>
      </header>
      {diagnosis.rule && <p class="quiet">{t("resolved.was", { title: ruleTitle(diagnosis.rule) })}</p>}
    </article>
  );
}

/** Nothing failed, something only looks odd: the rep says whether it is meant to be so. */
function WeakHint({ incident, focus, showFix }: Props & { showFix: () => void }) {
  const { id, diagnosis, addresses } = incident;
  const isIntended = () => send({ type: "intended", incident: id });
  return (
    <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-strength="weak">
      <header class="hero stack" data-tone="calm">
        <Heading focus={focus} text={t("weak.title")} />
        <p class="summary">{t("weak.text")}</p>
        {addresses && <Addresses {...addresses} />}
      </header>
      <div class="row">
        <Button look="main" onClick={isIntended} label={t("weak.intended")} />
        <Button onClick={showFix} label={t("weak.fix")} />
      </div>
    </article>
  );
}
