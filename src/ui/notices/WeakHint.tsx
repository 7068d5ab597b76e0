import type { Incident } from "../../shared/incident";
import { Addresses } from "../card/Addresses";
import { Button } from "../parts/Button";
import { Heading } from "../parts/Heading";
import { send } from "../state/send";
import { useWords } from "../state/words";

interface Props {
  incident: Incident;
  focus: boolean;
  showFix: () => void;
}

/** Nothing failed, something only looks odd: the rep says whether it is meant to be so. */
export function WeakHint({ incident, focus, showFix }: Props) {
  const { t } = useWords();
  const { id, diagnosis, addresses } = incident;
  return (
    <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-strength="weak">
      <header class="hero stack" data-tone="calm">
        <Heading focus={focus}>{t("weak.title")}</Heading>
        <p class="summary">{t("weak.text")}</p>
        {addresses && <Addresses {...addresses} />}
      </header>
      <div class="row">
        <Button look="main" onClick={() => send({ type: "intended", incident: id })} label={t("weak.intended")} />
        <Button onClick={showFix} label={t("weak.fix")} />
      </div>
    </article>
  );
}
