import { ExternalLink } from "../parts/ExternalLink";
import { Icon } from "../parts/Icon";
import { useWords } from "../state/words";

const PAGES = { hubspot: "https://status.hubspot.com", microsoft: "https://status.cloud.microsoft" } as const;

/** Where HubSpot and Microsoft say whether something is broken on their side. */
export function StatusLinks() {
  const { t } = useWords();
  return (
    <div class="row">
      {(["hubspot", "microsoft"] as const).map((vendor) => (
        <ExternalLink key={vendor} class="button" href={PAGES[vendor]}>
          {t(`status.${vendor}`)}
          <Icon name="out" size={16} />
        </ExternalLink>
      ))}
    </div>
  );
}
