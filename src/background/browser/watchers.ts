/** The watchers in pages that are open already, and the one of Microsoft's sign-in for as long as the rep allows it. */
import { browser } from "../../shared/browser";
import { HUBSPOT_PAGES, isAppOrigin, SIGNIN } from "../../shared/hubspot";
import signinWatcher from "../../signin.iife?script&iife";
import { inTurn } from "./queue";

/** A tab may have gone, or show an error page: it gets the watcher when it loads. */
const watch = (tabs: readonly { id?: number }[], files: string[]) =>
  Promise.allSettled(tabs.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id as number }, files })));

/** Tabs that were open before get the watcher too; it makes an older copy of itself stop. */
export async function watchOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: HUBSPOT_PAGES });
  const open = tabs.filter(({ url, discarded }) => !discarded && isAppOrigin(new URL(url ?? "about:blank").origin));
  await watch(open, script?.js ?? []);
}

const ID = "signin";
const origins = [`${SIGNIN}/*`];

export const followPermission = () =>
  inTurn(async () => {
    const [allowed, registered] = await Promise.all([
      browser.permissions.contains({ origins }),
      chrome.scripting.getRegisteredContentScripts({ ids: [ID] }),
    ]);
    if (allowed && registered.length === 0) {
      await chrome.scripting.registerContentScripts([
        { id: ID, js: [signinWatcher], matches: origins, runAt: "document_end", persistAcrossSessions: true },
      ]);
      // The page that made the rep allow it is open already.
      await watch(await browser.tabs.query({ url: origins }), [signinWatcher]);
    }
    if (!allowed && registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  });
