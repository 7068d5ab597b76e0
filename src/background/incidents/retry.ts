/** "Try again": brings the rep back to HubSpot. */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import type { ViewMessage } from "../../shared/messages";
import { isAppOrigin } from "../../shared/stored";
import { onIncident, tried } from "./incidents";

type Page = Extract<ViewMessage, { type: "try-again" }>["page"];

/** Address of a settings page. Without a known portal, HubSpot's start page, which finds it. */
function settingsPage({ origin, portal }: Pick<Incident, "origin" | "portal">, page: Page): string {
  if (!portal) return `${origin}/`;
  if (page === "inboxes") return `${origin}/live-messages-settings/${portal}/inboxes`;
  return `${origin}/settings/${portal}/user-preferences/${page === "calendar" ? "calendar" : "email"}`;
}

export async function tryAgain(id: string, page: Page): Promise<void> {
  await tried(id);
  await onIncident(id, async (incident) => {
    const tab = await browser.tabs.get(incident.tabId);
    // The sign-in may have taken the place of HubSpot in its tab; then "the tab as it is" is no way back.
    const stays = page === "tab" && URL.canParse(tab.url ?? "") && isAppOrigin(new URL(tab.url ?? "").origin);
    await browser.tabs.update(
      incident.tabId,
      stays ? { active: true } : { active: true, url: settingsPage(incident, page) },
    );
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  });
}
