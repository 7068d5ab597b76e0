import { usePolicy } from "../state/use-settings";
import { useWords } from "../state/words";

/** What the company tells its people about its IT: plain text, as it was written. */
export function CompanyNote() {
  const { t } = useWords();
  const { note } = usePolicy();
  if (!note) return null;
  return (
    <aside class="note company">
      <small>{t("policy.note")}</small>
      <p dir="auto">{note}</p>
    </aside>
  );
}
