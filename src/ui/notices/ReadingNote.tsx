import type { Reading } from "../../shared/last-reading";
import { Button } from "../parts/Button";
import { useGo } from "../state/route";
import { useWords } from "../state/words";

/** Said above the lookup where the press of the button found no card to show. */
export function ReadingNote({ outcome }: { outcome: Reading["outcome"] }) {
  const { t } = useWords();
  const go = useGo();
  if (outcome === "found") return null;
  return (
    <section class="note stack tight" data-reading={outcome}>
      <p role="status">{t(`reading.${outcome}`)}</p>
      {outcome !== "unreadable" && (
        <div>
          <Button look="link" onClick={() => go("describe")} label={t("reading.describe")} />
        </div>
      )}
    </section>
  );
}
