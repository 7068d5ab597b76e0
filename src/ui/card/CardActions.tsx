import { Icon } from "../parts/Icon";
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
        <button
          type="button"
          class="button"
          onClick={() => send({ type: "try-again", incident: incident.id, page: "tab" })}
        >
          {t("tools.try")}
        </button>
      )}
      {rule.request && !rule.steps.some(writes) && !waiting && (
        <button type="button" class="button" onClick={() => go("it-request")}>
          <Icon name="mail" />
          {contact(rule.request.to).label}
        </button>
      )}
      <button type="button" class="button plain" onClick={() => go("not-this")}>
        {t("tools.not-this")}
      </button>
      {incident && (
        <button type="button" class="button plain" onClick={() => send({ type: "dismiss", incident: incident.id })}>
          {t("card.dismiss")}
        </button>
      )}
    </div>
  );
}
