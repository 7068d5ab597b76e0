/** Entry points to the lookup outside the popup: selected text on any page, and the address bar. */
import { browser } from "../../shared/browser";
import { draft, nextView } from "../../shared/items";
import { LONGEST_LOOKUP } from "../../shared/limits";

const MENU = "look-up";
const page = browser.runtime.getURL("src/popup.html?view=lookup");

/** Hands the text to the next view, through session storage only. */
async function prepare(text: string): Promise<void> {
  await Promise.all([draft.set(text.slice(0, LONGEST_LOOKUP)), nextView.set("lookup")]);
}

/** Menus outlive the worker, so creating them on installation is enough; on an update this renews the title. */
export async function createMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage("lookUp"), contexts: ["selection"] });
}

/** Opens the popup with the selected text, or the same view in a tab if the browser refuses. */
export async function lookUpSelection(
  { menuItemId, selectionText }: { menuItemId: string | number; selectionText?: string },
  tab?: { windowId?: number },
): Promise<void> {
  if (menuItemId !== MENU || !selectionText) return;
  await prepare(selectionText);
  try {
    await chrome.action.openPopup(tab?.windowId === undefined ? {} : { windowId: tab.windowId });
  } catch {
    await browser.tabs.create({ url: page });
  }
}

/** Describes in the address bar what Enter does; the browser replaces `%s` in the message by the input. */
export function suggestLookup(): void {
  chrome.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage("lookUpTyped") });
}

/** Handles input after the omnibox keyword: `cfix`, a space and the error. */
export async function lookUpTyped(text: string, disposition: string): Promise<void> {
  await prepare(text);
  if (disposition === "currentTab") await browser.tabs.update({ url: page });
  else await browser.tabs.create({ url: page, active: disposition === "newForegroundTab" });
}
