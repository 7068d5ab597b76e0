import type { Incident } from "../shared/incident";
import { useWords } from "./words";

/** How the try went that the rep started: still waiting, or failed again. Success makes the incident resolved. */
export function Outcome({ incident: { triedAt, updatedAt } }: { incident: Incident }) {
  const { t } = useWords();
  const failed = triedAt !== undefined && updatedAt > triedAt;
  return (
    <div role="status">
      {triedAt !== undefined && (
        <p class="note" data-tone={failed ? "warm" : "good"}>
          {t(failed ? "try.failed" : "try.waiting")}
        </p>
      )}
    </div>
  );
}
