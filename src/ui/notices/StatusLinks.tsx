import { ExternalLink } from "../parts/Button";
import { useWords } from "../state/words";

/** Where HubSpot and Microsoft say whether something is broken on their side. */
export function StatusLinks() {
  const { t } = useWords();
  return (
    <div class="row">
      <ExternalLink look="button" href="https://status.hubspot.com" out label={t("status.hubspot")} />
      <ExternalLink look="button" href="https://status.cloud.microsoft" out label={t("status.microsoft")} />
    </div>
  );
}
