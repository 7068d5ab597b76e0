/** What the popup must know before it can draw, read side by side. */
import { SIGNIN } from "../../shared/hubspot";
import { incidentsIn, lastPlace, nextView } from "../../shared/items";
import { lastReading, type Reading } from "../../shared/last-reading";
import { aboutOf, type Subject } from "../card/card-model";
import { readAsked } from "../state/asked";
import { PLACES, type Place } from "../state/route";
import { ruleOf } from "../state/rules-store";
import { noteSignin, noteSigninRead } from "../state/signin";
import { makeReady, makeSessionReady, readyValue } from "../state/use-item";
import { readCurrent } from "./current-incident";
import type { Start } from "./Popup";

export async function initialState(): Promise<Start> {
  const view = new URLSearchParams(location.search).get("view");
  document.documentElement.dataset.view = view ?? "popup";
  const incidents = makeSessionReady().then(incidentsIn);
  const [now] = await Promise.all([readCurrent(incidents), readAsked()]);
  const last = readyValue(lastPlace);
  const next = readyValue(nextView);
  if (next) void nextView.remove();
  // A popup without an incident was opened by the rep; what an incident tells, no reading need find out. The same page in
  // a tab was not opened by the button.
  const isPopup = !view && chrome.extension.getViews({ type: "popup" }).includes(window);
  const reads = isPopup && !next && now.incident?.state !== "open" && now.tabId !== undefined;
  const reading = await (reads ? read(now.tabId as number) : (readyValue(lastReading) ?? null));
  const about = aboutOf(now.incident, reading);
  // A description is of the page in front, which may be another by now.
  const known = PLACES.filter((place) => place !== "describe");
  const back = last && last.about === about && known.find((place) => place === last.place);
  const place: Place =
    view === "lookup" || next ? "lookup" : now.incident?.state === "resolved" ? "card" : back || "card";
  // More exact than what a reading keeps of it.
  if (now.address?.startsWith(`${SIGNIN}/`)) void noteSignin(now.address);
  const rule = place === back && last?.answer && ruleOf(last.answer.rule);
  const answer: Subject | undefined = rule && last?.answer ? { rule, diagnosis: last.answer.diagnosis } : undefined;
  return { current: now, place, answer, panel: view !== null, reading };
}

/** The reader and what it needs are fetched only for a press of the button. */
async function read(tabId: number): Promise<Reading> {
  const { press } = await import("./press");
  const reading = await press(tabId);
  await lastReading.set(reading).catch(() => {});
  await noteSigninRead(reading.signin);
  await makeReady(lastReading);
  return reading;
}
