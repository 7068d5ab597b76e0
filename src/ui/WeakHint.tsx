import type { Incident } from "../shared/incident";
import { send } from "./send";
import { useWords } from "./words";

/** Nothing failed, something only looks odd: the rep can say that it is meant to be so. */
export function WeakHint({ incident }: { incident: Incident }) {
  const { t } = useWords();
  return (
    <div class="note stack">
      <p>{t("weak.text")}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => send({ type: "intended", incident: incident.id })}>
          {t("weak.intended")}
        </button>
      </div>
    </div>
  );
}
