import { useEffect } from "preact/hooks";
import type { Incident } from "../../shared/incident";
import { Addresses, Card, SigninOffer } from "../card/Card";
import { Unknown } from "../card/Unknown";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { Heading } from "../parts/text";
import { choose } from "../state/route";
import { shown } from "../state/shown";
import { send } from "../state/store";
import { ruleTitle, t } from "../state/words";

/** What happened in this tab, and how to fix it. Mounted anew for each incident. */
export function CardView() {
  const { incident, subject, isChosen, isReadHere } = shown();
  // A failed retry makes it news again.
  const isNews = incident?.announced !== "opened";
  useEffect(() => {
    if (incident && isNews) send({ type: "shown", incident: incident.id });
  }, [isNews]);

  if (incident?.state === "resolved") return <Resolved incident={incident} />;
  if (!subject) return incident && <Unknown diagnosis={incident.diagnosis} incident={incident} focus />;
  const { rule } = subject;
  if (incident?.strength === "weak" && incident.addresses && !isChosen) return <WeakHint incident={incident} />;
  return (
    <>
      {isReadHere && (
        <p class="quiet row read">
          <Icon name="search" size={16} />
          {t("reading.from")}
        </p>
      )}
      <Card key={rule.id} subject={subject} focus />
      {(rule.id.startsWith("signin/") || incident?.surface === "oauth-return") && <SigninOffer />}
    </>
  );
}

type Props = { incident: Incident };

/** It works again. Keeps the card's `data-*` attributes, by which tests find it. */
const Resolved = ({ incident: { diagnosis } }: Props) => (
  <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-state="resolved">
    <header class="hero stack done" data-tone="good">
      <span class="seal">
        <Icon name="done" size={30} />
      </span>
      <Heading focus text={t("resolved.title")} />
      <p class="summary">{t("resolved.text")}</p>
    </header>
    {diagnosis.rule && <p class="quiet">{t("resolved.was", { title: ruleTitle(diagnosis.rule) })}</p>}
  </article>
);

/** Nothing failed, but the connected account looks wrong: the rep says whether it is intended. */
const WeakHint = ({ incident: { id, diagnosis, addresses } }: Props) => (
  <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-strength="weak">
    <header class="hero stack" data-tone="calm">
      <Heading focus text={t("weak.title")} />
      <p class="summary">{t("weak.text")}</p>
      {addresses && <Addresses {...addresses} />}
    </header>
    <div class="row">
      <Button class="button main" onClick={() => send({ type: "intended", incident: id })} label={t("weak.intended")} />
      <Button onClick={() => diagnosis.rule && choose(diagnosis.rule)} label={t("weak.fix")} />
    </div>
  </article>
);
