import { Button } from "../parts/Button";
import { send } from "../state/send";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";
import { writes } from "./turn";
import type { CardProps } from "./use-card";

/** What the rep can do besides the steps: try again, write to IT where no step does, say that this is not it, dismiss. */
export function CardActions({ card: { rule, incident, waiting, go } }: CardProps) {
  const { t } = useWords();
  const contact = useContact();
  const tryAgain = () => incident && send({ type: "try-again", incident: incident.id, page: "tab" });
  const dismiss = () => incident && send({ type: "dismiss", incident: incident.id });
  // Who waits for somebody has buttons to try again and to write above.
  return (
    <div class="row tools">
      {incident && rule.who[0] !== "wait" && !waiting && <Button onClick={tryAgain} label={t("tools.try")} />}
      {rule.request && !rule.steps.some(writes) && !waiting && (
        <Button icon="mail" onClick={() => go("it-request")} label={contact(rule.request.to).label} />
      )}
      <Button look="plain" onClick={() => go("not-this")} label={t("tools.not-this")} />
      {incident && <Button look="plain" onClick={dismiss} label={t("card.dismiss")} />}
    </div>
  );
}
