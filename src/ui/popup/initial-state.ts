/** Loads what the popup must know before its first draw. */
import { SIGNIN } from "../../shared/hubspot";
import { lastPlace, nextView } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { subjectOf } from "../card/card-model";
import { everyAsked } from "../state/asked";
import { here, move, type Place } from "../state/route";
import { current, shown, view } from "../state/shown";
import { keepSigninIn, keepSigninRead } from "../state/signin";
import { fetched, ready, sessionReady, store, stored } from "../state/store";

/** The views beside the card. Most popups show only a card, so their code is loaded when the rep first needs one. */
export const sides = fetched("sides", async () => (await import("../side/sides")).SIDES);

export async function initialState(): Promise<void> {
  document.documentElement.dataset.view = view() ?? "popup";
  await Promise.all([sessionReady(), ready(current), ready(everyAsked)]);
  const { incident, tabId, address } = stored(current);
  const last = stored(lastPlace);
  const next = stored(nextView);
  if (next) store(nextView, "");
  // A popup without an open incident was opened by the rep, so read the page; an incident already says what failed.
  // In a tab, this same view was not opened by a press of the button and has no `activeTab`.
  const isPopup = !view() && chrome.extension.getViews({ type: "popup" }).includes(window);
  if (isPopup && !next && incident?.state !== "open" && tabId !== undefined) {
    // The reader and its dependencies are loaded only for a press.
    const { press } = await import("./press");
    const reading = await press(tabId).catch((error: unknown) => {
      // The lookup works without a reading.
      console.error("press", error);
      return null;
    });
    store(lastReading, reading);
    if (reading?.signin) keepSigninRead(reading.signin);
    move({ isAside: reading !== null && reading.outcome !== "found" });
  }
  // The tab's address is more exact than what a reading keeps of it.
  if (address?.startsWith(`${SIGNIN}/`)) keepSigninIn(address);

  const { key, subject } = shown();
  // `describe` is not restored: the active tab may show another page by now.
  const back = last?.about === key && last.place !== "describe" && (last.place as Place);
  const place: Place =
    view() === "lookup" || next ? "lookup" : incident?.state === "resolved" ? "card" : back || "card";
  /** The subject of the restored view, where that was an answer of the lookup. */
  const answer = place === back && last?.answer ? subjectOf(last.answer) : undefined;
  move({
    place,
    from: (incident ?? subject) && !answer ? "card" : "lookup",
    subject: answer,
  });
  // So that the first draw is complete.
  if (here().place !== "card") await ready(sides);
}
