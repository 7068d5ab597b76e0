/** What the popup must know before it can draw, read side by side. */
import { draft, lastPlace, nextView, progressOf } from "../shared/items";
import { lastReading, type Reading } from "../shared/last-reading";
import type { Incident } from "../shared/incident";
import { type Policy, policy } from "../shared/policy";
import { askedAbout, knownAsked, readAsked } from "./asked";
import { here } from "./here";
import { knowRules, ruleOf } from "./known";
import type { Start } from "./Popup";
import { PLACES, type Place } from "./place";
import { Addresses, Finding, Notes, Questions, ReadingView, Resolved, Unknown, Waiting, WeakHint } from "./sides";
import { aboutOf, needsNotes, needsQuestions, type Subject } from "./subject";
import { makeReady } from "./use-item";

export async function opening(): Promise<Start> {
  const view = new URLSearchParams(location.search).get("view");
  document.documentElement.dataset.view = view ?? "popup";
  const [now, last, next, set] = await Promise.all([
    here(),
    lastPlace.get(),
    nextView.get(),
    makeReady(policy),
    makeReady(draft),
    knowRules(),
    readAsked(),
  ]);
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
    ...viewsFor(place, now.incident, set).map((view) => view.fetch()),
  ]);
  if (now.address?.startsWith("https://login.microsoftonline.com/")) {
    // Rare, and needed only where a request is written. More exact than what a reading keeps of it.
    void import("./signin").then(({ noteSignin }) => noteSignin(now.address));
  }
  const rule = place === back && last?.answer && ruleOf(last.answer.rule);
  const answer: Subject | undefined = rule && last?.answer ? { rule, diagnosis: last.answer.diagnosis } : undefined;
  return { here: now, place, answer, panel: view !== null, reading };
}

/** The reader and what it needs are fetched only for a press of the button. */
async function read(tabId: number): Promise<Reading> {
  const { press } = await import("./press");
  const reading = await press(tabId);
  await lastReading.set(reading).catch(() => {});
  const { noteSigninRead } = await import("./signin");
  await noteSigninRead(reading.signin);
  await makeReady(lastReading);
  return reading;
}

function viewsFor(place: Place, incident: Incident | undefined, set: Policy): { fetch(): Promise<void> }[] {
  if (place === "lookup" || !incident) return [Finding];
  if (incident.state === "resolved") return [Resolved];
  const { diagnosis } = incident;
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  if (!rule || diagnosis.status === "unknown") return [Unknown];
  if (incident.strength === "weak") return [WeakHint];
  const subject = { rule, diagnosis, incident };
  return [
    ...(incident.addresses ? [Addresses] : []),
    ...(askedAbout(knownAsked(), rule.id, incident.portal) ? [Waiting] : []),
    ...(needsNotes(subject, set) ? [Notes] : []),
    ...(needsQuestions(subject) ? [Questions] : []),
  ];
}
