/** Injects the watcher into open tabs, and registers that of Microsoft's sign-in while the rep permits it. */
import { browser } from "../../shared/browser";
import { HUBSPOT_PAGES, isAppOrigin, SIGNIN } from "../../shared/hubspot";
import signinWatcher from "../../signin.iife?script&iife";
import { inTurn } from "./queue";

/** Failures are ignored: the tab may be closed, or show an error page and get the watcher on its next load. */
const watch = (tabs: readonly { id?: number; discarded?: boolean }[], files: string[]) =>
  Promise.allSettled(
    tabs
      .filter(({ discarded }) => !discarded)
      .map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id as number }, files })),
  );

/** Injects the watcher into tabs opened before the installation or update; it stops an older copy of itself. */
export async function watchOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: HUBSPOT_PAGES });
  const open = tabs.filter(({ url }) => isAppOrigin(new URL(url ?? "about:blank").origin));
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
      // The sign-in page for which the rep granted permission is already open. A tab that sleeps answers only when it
      // wakes, and everybody else's turn must not wait for that.
      void watch(await browser.tabs.query({ url: origins }), [signinWatcher]);
    }
    if (!allowed && registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  });
