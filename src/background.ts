/** Entry of the background worker: every event that can wake it. */
import { announceWaiting } from "./background/announce/announce";
import { listenWhileNeeded } from "./background/announce/attention";
import { logUnhandled } from "./background/browser/failed";
import { closeStorage, welcome } from "./background/browser/install";
import { createMenu, lookUpSelection, lookUpTyped, suggestLookup } from "./background/browser/lookup";
import { followPermission, watchOpenTabs } from "./background/browser/watchers";
import { followPolicy, forgetTab } from "./background/incidents/incidents";
import { listen } from "./background/messages/router";
import { browser } from "./shared/browser";

logUnhandled();
// Added synchronously at the top level: the event that woke the worker is not delivered to listeners added later.
listen();
void listenWhileNeeded();
followPolicy();

// Closing the sign-in window returns the rep to HubSpot; not every operating system reports that as a change of focus.
browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).then(announceWaiting));
browser.permissions.onAdded.addListener(() => void followPermission());
browser.permissions.onRemoved.addListener(() => void followPermission());
browser.contextMenus?.onClicked.addListener((click, tab) => void lookUpSelection(click, tab));
chrome.omnibox?.onInputStarted.addListener(suggestLookup);
chrome.omnibox?.onInputEntered.addListener((text, disposition) => void lookUpTyped(text, disposition));

browser.runtime.onStartup.addListener(() => void Promise.allSettled([closeStorage(), followPermission()]));
browser.runtime.onInstalled.addListener(({ reason }) => {
  void Promise.allSettled([
    closeStorage(),
    createMenu(),
    followPermission(),
    watchOpenTabs(),
    reason === "install" && welcome(),
  ]);
});
