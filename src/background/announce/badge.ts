/** The toolbar icon: torn with a red "!" for a failure, a grey "?" for a hint. It never says what failed. */
import { browser } from "../../shared/browser";
import type { Incident } from "../../shared/incident";
import { isSilent, policy } from "../../shared/policy";
import { queue } from "../browser/queue";

/** White text on these colours has a contrast above 4.5, so it is readable at badge size. */
const LOOKS = {
  strong: { text: "!", color: "#b3261e", icon: "failed", title: "failed" },
  weak: { text: "?", color: "#5f6368", icon: "icon", title: "hint" },
  none: { text: "", color: "", icon: "icon", title: "name" },
};

/** Sets the icon last: decoding it takes longer than everything else, which should not wait for it. */
async function draw(tabId: number, { text, color, icon, title }: (typeof LOOKS)["none"]): Promise<void> {
  const { action } = chrome;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    text && action.setBadgeBackgroundColor({ tabId, color }),
    text && action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    action.setTitle({ tabId, title: browser.i18n.getMessage(title) }),
  ]);
  await action.setIcon({ tabId, path: { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` } }).catch(() => {});
}

const drawing = queue();

/**
 * Draws an incident on its tabs, unmarked where the organization has silenced it since. The queue ensures that the
 * latest state wins; closed tabs are ignored.
 */
export const mark = ({ tabId, alsoIn, state, strength, diagnosis }: Incident) =>
  drawing(async () => {
    const isMarked = state === "open" && !isSilent(await policy.get(), diagnosis.rule);
    await Promise.all([tabId, ...alsoIn].map((tab) => draw(tab, LOOKS[isMarked ? strength : "none"])));
  });

/** For a failure that ends unseen: its sign-in tabs lose their mark; the HubSpot tab has another one, or is closed. */
export const unmark = ({ alsoIn }: Incident) => drawing(() => Promise.all(alsoIn.map((tab) => draw(tab, LOOKS.none))));
