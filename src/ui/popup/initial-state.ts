/** What the popup must know before it can draw, read side by side. */
import { SIGNIN } from "../../shared/hubspot";
import { lastPlace, nextView } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { subjectOf } from "../card/card-model";
import { everyAsked } from "../state/asked";
import { here, move, type Place } from "../state/route";
import { current, shown, view } from "../state/shown";
import { noteSignin, noteSigninRead } from "../state/signin";
import { fetched, ready, sessionReady, store, stored } from "../state/store";

/** The views beside the card: most popups show only a card, so their code is fetched when the rep first needs one. */
export const sides = fetched("sides", async () => (await import("../side/sides")).SIDES);

export async function initialState(): Promise<void> {
  document.documentElement.dataset.view = view() ?? "popup";
  await Promise.all([sessionReady(), ready(current), ready(everyAsked)]);
  const { incident, tabId, address } = stored(current);
  const last = stored(lastPlace);
  const next = stored(nextView);
  if (next) store(nextView, "");
  // A popup without an incident was opened by the rep; what an incident tells, no reading need find out. The same page in
  // a tab was not opened by the button.
  const isPopup = !view() && chrome.extension.getViews({ type: "popup" }).includes(window);
  if (isPopup && !next && incident?.state !== "open" && tabId !== undefined) {
    // The reader and what it needs are fetched only for that press.
    const { press } = await import("./press");
    const reading = await press(tabId).catch((error: unknown) => {
      // The lookup helps all the same.
      console.error("press", error);
      return null;
    });
    store(lastReading, reading);
    if (reading?.signin) noteSigninRead(reading.signin);
  }
  // More exact than what a reading keeps of it.
  if (address?.startsWith(`${SIGNIN}/`)) noteSignin(address);

  const { key, subject } = shown();
  // A description is of the page in front, which may be another by now.
  const back = last?.about === key && last.place !== "describe" && (last.place as Place);
  const place: Place =
    view() === "lookup" || next ? "lookup" : incident?.state === "resolved" ? "card" : back || "card";
  /** What the view is about that the rep came back to, where that was an answer of the lookup. */
  const answer = place === back && last?.answer ? subjectOf(last.answer) : undefined;
  move({
    place,
    from: (incident ?? subject) && !answer ? "card" : "lookup",
    subject: answer,
  });
  // What is drawn first is then whole.
  if (here().place !== "card") await ready(sides);
}
