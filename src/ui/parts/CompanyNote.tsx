import { organization } from "../state/settings";
import { t } from "../state/words";

/** What the company tells its people about its IT: plain text, as it was written. */
export function CompanyNote() {
  const { note } = organization();
  if (!note) return null;
  return (
    <aside class="note company">
      <small>{t("policy.note")}</small>
      <p dir="auto">{note}</p>
    </aside>
  );
}
