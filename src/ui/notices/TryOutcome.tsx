import type { Incident } from "../../shared/incident";
import { useWords } from "../state/words";

/** How the try went that the rep started: still waiting, or failed again. Success makes the incident resolved. */
export function TryOutcome({ incident: { triedAt, triesFailed } }: { incident: Incident }) {
  const { t } = useWords();
  const isWaiting = triedAt !== undefined;
  return (
    <div role="status" class="live">
      {(isWaiting || triesFailed) && (
        <p class="note" data-tone={isWaiting ? "good" : "warm"}>
          {t(isWaiting ? "try.waiting" : "try.failed")}
        </p>
      )}
    </div>
  );
}
