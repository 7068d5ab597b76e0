import { Button } from "../parts/Button";
import { useContact } from "../state/contact";
import type { Place } from "../state/route";
import { send } from "../state/send";
import { useWords } from "../state/words";
import type { Subject } from "./card-model";
import { writes } from "./turn";

interface Props {
  subject: Subject;
  /** Somebody was asked: trying again and writing have their buttons above. */
  waiting: boolean;
  go: (place: Place) => void;
}

/** What the rep can do besides the steps: try again, write to IT where no step does, say that this is not it, dismiss. */
export function CardActions({ subject: { rule, incident }, waiting, go }: Props) {
  const { t } = useWords();
  const contact = useContact();
  return (
    <div class="row tools">
      {incident && rule.who[0] !== "wait" && !waiting && (
        <Button
          onClick={() => send({ type: "try-again", incident: incident.id, page: "tab" })}
          label={t("tools.try")}
        />
      )}
      {rule.request && !rule.steps.some(writes) && !waiting && (
        <Button icon="mail" onClick={() => go("it-request")} label={contact(rule.request.to).label} />
      )}
      <Button look="plain" onClick={() => go("not-this")} label={t("tools.not-this")} />
      {incident && (
        <Button
          look="plain"
          onClick={() => send({ type: "dismiss", incident: incident.id })}
          label={t("card.dismiss")}
        />
      )}
    </div>
  );
}
