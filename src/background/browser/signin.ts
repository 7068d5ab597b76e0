/** The watcher of Microsoft's sign-in page, registered while the rep allows it and not a moment longer. */
import { browser } from "../../shared/browser";
import { SIGNIN } from "../../shared/hubspot";
import file from "../../signin.iife?script&iife";
import { enqueue } from "./queue";

const ID = "signin";
const origins = [`${SIGNIN}/*`];

export const followPermission = () =>
  enqueue(ID, async () => {
    const [allowed, registered] = await Promise.all([
      browser.permissions.contains({ origins }),
      chrome.scripting.getRegisteredContentScripts({ ids: [ID] }),
    ]);
    if (allowed && registered.length === 0) {
      await chrome.scripting.registerContentScripts([
        { id: ID, js: [file], matches: origins, runAt: "document_end", persistAcrossSessions: true },
      ]);
      await watchOpenPages();
    }
    if (!allowed && registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  });

/** The page that made the rep allow it is open already. */
async function watchOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id as number }, files: [file] })),
  );
}
