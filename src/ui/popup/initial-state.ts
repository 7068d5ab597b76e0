/** What the popup must know before it can draw, read side by side. */
import { SIGNIN } from "../../shared/hubspot";
import { lastPlace, nextView } from "../../shared/items";
import { lastReading, type Reading } from "../../shared/last-reading";
import { aboutOf, subjectOf } from "../card/card-model";
import { everyAsked } from "../state/asked";
import { PLACES, type Place, VIEW } from "../state/route";
import { noteSignin, noteSigninRead } from "../state/signin";
import { ready, sessionReady, store, stored } from "../state/store";
import { current } from "./current-incident";

export type Start = Awaited<ReturnType<typeof initialState>>;

export async function initialState() {
  document.documentElement.dataset.view = VIEW ?? "popup";
  await Promise.all([sessionReady(), ready(current), ready(everyAsked)]);
  const { incident, tabId, address } = stored(current);
  const last = stored(lastPlace);
  const next = stored(nextView);
  if (next) store(nextView, "");
  // A popup without an incident was opened by the rep; what an incident tells, no reading need find out. The same page in
  // a tab was not opened by the button.
  const isPopup = !VIEW && chrome.extension.getViews({ type: "popup" }).includes(window);
  if (isPopup && !next && incident?.state !== "open" && tabId !== undefined) await read(tabId);
  const about = aboutOf(incident, stored(lastReading));
  // A description is of the page in front, which may be another by now.
  const known = PLACES.filter((place) => place !== "describe");
  const back = last && last.about === about && known.find((place) => place === last.place);
  const place: Place = VIEW === "lookup" || next ? "lookup" : incident?.state === "resolved" ? "card" : back || "card";
  // More exact than what a reading keeps of it.
  if (address?.startsWith(`${SIGNIN}/`)) noteSignin(address);
  return {
    place,
    /** What the view is about that the rep came back to, where that was an answer of the lookup. */
    answer: place === back && last?.answer ? subjectOf(last.answer) : undefined,
  };
}

/** The reader and what it needs are fetched only for a press of the button. */
async function read(tabId: number): Promise<void> {
  const { press } = await import("./press");
  const reading: Reading = await press(tabId);
  store(lastReading, reading);
  if (reading.signin) noteSigninRead(reading.signin);
}
