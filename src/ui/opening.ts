/** What the popup must know before it can draw, read side by side. */
import { draft, lastPlace, nextView, progressOf } from "../shared/items";
import { lastReading, type Reading } from "../shared/last-reading";
import type { Incident } from "../shared/incident";
import { here } from "./here";
import { knowRules, ruleOf } from "./known";
import type { Start } from "./Popup";
import { PLACES, type Place } from "./place";
import { Addresses, Finding, Notes, Questions, ReadingView, Resolved, Unknown, WeakHint } from "./sides";
import { aboutOf, needsNotes, needsQuestions } from "./subject";
import { makeReady } from "./use-item";

export async function opening(): Promise<Start> {
  const view = new URLSearchParams(location.search).get("view");
  document.documentElement.dataset.view = view ?? "popup";
  const [now, last, next] = await Promise.all([here(), lastPlace.get(), nextView.get(), makeReady(draft), knowRules()]);
  if (next) void nextView.remove();
  // A popup without an incident was opened by the rep; what an incident tells, no reading need find out. The same page in
  // a tab was not opened by the button.
  const isPopup = !view && chrome.extension.getViews({ type: "popup" }).includes(window);
  const reads = isPopup && !next && now.incident?.state !== "open" && now.tabId !== undefined;
  const reading = await (reads ? read(now.tabId as number) : makeReady(lastReading));
  const about = aboutOf(now.incident, reading);
  // A description is of the page in front, which may be another by now.
  const known = PLACES.filter((place) => place !== "describe");
  const back = last && last.about === about && known.find((place) => place === last.place);
  const place: Place =
    view === "lookup" || next ? "lookup" : now.incident?.state === "resolved" ? "card" : back || "card";
  // What will be drawn is fetched now, so that it is drawn at once.
  await Promise.all([
    now.incident && makeReady(progressOf(now.incident.id)),
    reading && ReadingView.fetch(),
    ...viewsFor(place, now.incident).map((view) => view.fetch()),
  ]);
  return { here: now, place, panel: view !== null, reading };
}

/** The reader and what it needs are fetched only for a press of the button. */
async function read(tabId: number): Promise<Reading> {
  const { press } = await import("./press");
  const reading = await press(tabId);
  await lastReading.set(reading).catch(() => {});
  await makeReady(lastReading);
  return reading;
}

function viewsFor(place: Place, incident: Incident | undefined): { fetch(): Promise<void> }[] {
  if (place === "lookup" || !incident) return [Finding];
  if (incident.state === "resolved") return [Resolved];
  const { diagnosis } = incident;
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  if (!rule || diagnosis.status === "unknown") return [Unknown];
  if (incident.strength === "weak") return [WeakHint];
  const subject = { rule, diagnosis, incident };
  return [
    ...(incident.addresses ? [Addresses] : []),
    ...(needsNotes(subject) ? [Notes] : []),
    ...(needsQuestions(subject) ? [Questions] : []),
  ];
}
