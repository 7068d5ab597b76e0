/** What happens once: when the extension is installed, updated, or the browser starts. */
import { browser } from "../../shared/browser";
import { isAppOrigin } from "../../shared/stored";

/** Only the extension itself may read what it stores; content scripts could by default. */
export async function closeStorage(): Promise<void> {
  const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
  await Promise.allSettled(areas.map((area) => area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })));
}

/** Tabs that were open before get the watcher too; it makes an older copy of itself stop. */
export async function watchOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script?.js) return;
  const files = script.js;
  const tabs = await browser.tabs.query({ url: script.matches });
  const open = tabs.filter(({ url, discarded }) => !discarded && isAppOrigin(new URL(url ?? "about:blank").origin));
  // A tab may have gone, or show an error page: it gets the watcher when it loads.
  await Promise.allSettled(
    open.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id as number }, files })),
  );
}

export async function welcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("src/welcome.html") });
}
