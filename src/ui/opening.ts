/** What the popup must know before it can draw, read side by side. */
import { draft, lastPlace, nextView, progressOf } from "../shared/items";
import type { Incident } from "../shared/incident";
import { askedAbout, knownAsked, readAsked } from "./asked";
import { here } from "./here";
import { knowRules, ruleOf } from "./known";
import type { Start } from "./Popup";
import { PLACES, type Place } from "./place";
import { Addresses, Finding, Notes, Questions, Resolved, Unknown, Waiting, WeakHint } from "./sides";
import { needsNotes, needsQuestions, type Subject } from "./subject";
import { makeReady } from "./use-item";

export async function opening(): Promise<Start> {
  const view = new URLSearchParams(location.search).get("view");
  document.documentElement.dataset.view = view ?? "popup";
  const [now, last, next] = await Promise.all([
    here(),
    lastPlace.get(),
    nextView.get(),
    makeReady(draft),
    knowRules(),
    readAsked(),
  ]);
  if (next) void nextView.remove();
  const back = last && last.about === (now.incident?.id ?? "") && PLACES.find((place) => place === last.place);
  const place: Place =
    view === "lookup" || next ? "lookup" : now.incident?.state === "resolved" ? "card" : back || "card";
  // What will be drawn is fetched now, so that it is drawn at once.
  await Promise.all([
    now.incident && makeReady(progressOf(now.incident.id)),
    ...viewsFor(place, now.incident).map((view) => view.fetch()),
  ]);
  if (now.address?.startsWith("https://login.microsoftonline.com/")) {
    // Rare, and needed only where a request is written.
    void import("./signin").then(({ noteSignin }) => noteSignin(now.address));
  }
  const rule = place === back && last?.answer && ruleOf(last.answer.rule);
  const answer: Subject | undefined = rule && last?.answer ? { rule, diagnosis: last.answer.diagnosis } : undefined;
  return { here: now, place, answer, panel: view !== null };
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
    ...(askedAbout(knownAsked(), rule.id, incident.portal) ? [Waiting] : []),
    ...(needsNotes(subject) ? [Notes] : []),
    ...(needsQuestions(subject) ? [Questions] : []),
  ];
}
