/** "Try again": brings the rep back to HubSpot. */
import { browser } from "../../shared/browser";
import { isAppOrigin, settingsPage } from "../../shared/hubspot";
import type { ViewMessage } from "../../shared/messages";
import { onIncident, tried } from "./incidents";

type Page = Extract<ViewMessage, { type: "try-again" }>["page"];

export async function tryAgain(id: string, page: Page): Promise<void> {
  await tried(id);
  await onIncident(id, async (incident) => {
    const tab = await browser.tabs.get(incident.tabId);
    // The sign-in may have taken the place of HubSpot in its tab; then "the tab as it is" is no way back.
    const stays = page === "tab" && URL.canParse(tab.url ?? "") && isAppOrigin(new URL(tab.url ?? "").origin);
    const url = settingsPage(incident.origin, incident.portal, page === "tab" ? "email" : page);
    await browser.tabs.update(incident.tabId, stays ? { active: true } : { active: true, url });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  });
}
