import type { Incident } from "../../shared/incident";
import { Button } from "../parts/Button";
import { Icon } from "../parts/Icon";
import { useWords } from "../state/words";

/** Failures that wait in other tabs. */
export function OtherTabs({ incidents }: { incidents: Incident[] }) {
  const { t, rule } = useWords();
  const open = incidents.filter(({ state, strength }) => state === "open" && strength === "strong").slice(0, 3);
  if (!open.length) return null;

  const show = async ({ tabId }: Incident) => {
    const tab = await chrome.tabs.update(tabId, { active: true });
    if (tab) await chrome.windows.update(tab.windowId, { focused: true });
  };
  return (
    <section class="stack tight">
      <h2>{t("elsewhere.title")}</h2>
      <ul class="picks">
        {open.map((incident) => (
          <li key={incident.id}>
            <Button look="pick" onClick={() => show(incident)}>
              <span>{(incident.diagnosis.rule && rule(incident.diagnosis.rule)?.title) ?? t("unknown.title")}</span>
              <Icon name="next" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
