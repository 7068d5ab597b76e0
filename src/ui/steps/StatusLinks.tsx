import { Icon } from "../parts/Icon";
import { useWords } from "../state/words";

const PAGES = { hubspot: "https://status.hubspot.com", microsoft: "https://status.cloud.microsoft" } as const;

/** Where HubSpot and Microsoft say whether something is broken on their side. */
export function StatusLinks() {
  const { t } = useWords();
  return (
    <div class="row">
      {(["hubspot", "microsoft"] as const).map((vendor) => (
        <a key={vendor} class="button" href={PAGES[vendor]} target="_blank" rel="noreferrer">
          {t(`status.${vendor}`)}
          <Icon name="out" size={16} />
        </a>
      ))}
    </div>
  );
}
