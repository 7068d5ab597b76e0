import { useEffect } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { Addresses, Card } from "../card/Card";
import type { Subject } from "../card/card-model";
import { Unknown } from "../card/Unknown";
import { Button } from "../parts/Button";
import { Icon } from "../parts/Icon";
import { Heading } from "../parts/text";
import { send } from "../state/store";
import { ruleTitle, t } from "../state/words";

interface Props {
  /** Absent: the button was pressed, and the page read. */
  incident: Incident | undefined;
  /** Absent where no rule fits. */
  subject: Subject | undefined;
  choose: (rule: RuleId) => void;
  /** The rep has chosen this rule. */
  isChosen: boolean;
  focus: boolean;
}

/** What happened in this tab, and the way out of it. Each incident has a view of its own. */
export function CardView({ incident, subject, choose, isChosen, focus }: Props) {
  useEffect(() => {
    if (incident) send({ type: "shown", incident: incident.id });
  }, []);

  if (incident?.state === "resolved") return <Resolved incident={incident} focus={focus} />;
  if (!subject)
    return incident && <Unknown diagnosis={incident.diagnosis} incident={incident} choose={choose} focus={focus} />;
  const { rule } = subject;
  if (incident?.strength === "weak" && incident.addresses && !isChosen)
    return <WeakHint incident={incident} focus={focus} showFix={() => choose(rule.id)} />;
  return (
    <>
      {!incident && (
        <p class="quiet row read">
          <Icon name="search" size={16} />
          {t("reading.from")}
        </p>
      )}
      <Card
        key={rule.id}
        subject={subject}
        choose={choose}
        focus={!incident || focus}
        offersSignin={rule.id.startsWith("signin/") || incident?.surface === "oauth-return"}
      />
    </>
  );
}

interface HintProps {
  incident: Incident;
  focus: boolean;
}

/** It works again. The card keeps its marks, so that what looks for it finds the end of the story too. */
const Resolved = ({ incident: { diagnosis }, focus }: HintProps) => (
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

/** Nothing failed, something only looks odd: the rep says whether it is meant to be so. */
const WeakHint = ({ incident: { id, diagnosis, addresses }, focus, showFix }: HintProps & { showFix: () => void }) => (
  <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-strength="weak">
    <header class="hero stack" data-tone="calm">
      <Heading focus={focus} text={t("weak.title")} />
      <p class="summary">{t("weak.text")}</p>
      {addresses && <Addresses {...addresses} />}
    </header>
    <div class="row">
      <Button class="button main" onClick={() => send({ type: "intended", incident: id })} label={t("weak.intended")} />
      <Button onClick={showFix} label={t("weak.fix")} />
    </div>
  </article>
);
