import { browser } from "../../shared/browser";

/**
 * Is a popup or side panel open? It shows the incident of the tab in front by itself, from storage. There is never more
 * than one popup; of a panel, Chromium 156 does not tell the window, so it counts only where there is no other window.
 */
export async function isViewOpen(): Promise<boolean> {
  const views = (await chrome.runtime.getContexts?.({ contextTypes: ["POPUP", "SIDE_PANEL"] })) ?? [];
  if (views.length === 0) return false;
  if (views.some(({ contextType }) => contextType === "POPUP")) return true;
  return (await browser.windows.getAll({ windowTypes: ["normal"] })).length === 1;
}
