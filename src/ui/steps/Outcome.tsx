import type { Incident } from "../../shared/incident";
import { useWords } from "../state/words";

/** How the try went that the rep started: still waiting, or failed again. Success makes the incident resolved. */
export function Outcome({ incident: { triedAt, triesFailed } }: { incident: Incident }) {
  const { t } = useWords();
  return (
    <div role="status" class="live">
      {triedAt !== undefined ? (
        <p class="note" data-tone="good">
          {t("try.waiting")}
        </p>
      ) : (
        triesFailed && (
          <p class="note" data-tone="warm">
            {t("try.failed")}
          </p>
        )
      )}
    </div>
  );
}
