/** Turns page messages into sightings, which open, continue or resolve incidents. */
import type { Incident } from "../../shared/incident";
import { incidentOf } from "../../shared/items";
import type { PageMessage, Sighting } from "../../shared/messages";
import { isSilent, policy } from "../../shared/policy";
import { note } from "../accounts/memory";
import { announce } from "../announce/announce";
import { keepListening } from "../announce/attention";
import { inTurn } from "../browser/queue";
import type { PageSender } from "../messages/sender";
import { type News, openIncident, outcomeOf, updateIncident } from "./compose";
import { forgetDismissals, forgetMended, isDismissed } from "./dismissals";
import { examine, type Finding } from "./examine";
import { nameOf, relate, SAME_MOMENT } from "./failure";
import { closeIncident, supersede } from "./incidents";
import { type Owner, ownerOf } from "./owner";
import { addressIn, sightingOf } from "./sighting";

/** Maximum number of messages of one tab waiting at a time, more than any rep causes. */
const FLOOD = 20;
const waiting = new Map<number, number>();

/** Maximum number of replaced failures remembered with an incident. */
const MOST_REPLACED = 10;

/** `false` if the message was dropped; the watcher then repeats it once. */
export async function onPageMessage(message: PageMessage, from: PageSender): Promise<boolean> {
  keepListening();
  const ahead = waiting.get(from.tabId) ?? 0;
  if (ahead >= FLOOD) return false;
  waiting.set(from.tabId, ahead + 1);
  await inTurn(() => hear(message, from)).finally(() => {
    const left = (waiting.get(from.tabId) ?? 1) - 1;
    if (left > 0) waiting.set(from.tabId, left);
    else waiting.delete(from.tabId);
  });
  return true;
}

async function hear(message: PageMessage, from: PageSender): Promise<unknown> {
  if (message.type === "gone") return from.kind === "hubspot" && clear(from.tabId);
  if (message.type === "acted") return from.kind === "hubspot" && note(from.home, "actedAt");
  if (message.type === "asked") {
    const askedAddress = addressIn(message.address);
    return askedAddress && ownerOf(from, { askedAddress });
  }
  const seen = sightingOf(message, from.surface);
  const owner = await ownerOf(from, seen.ownAddress ? { ownAddress: seen.ownAddress } : {});
  return report({ ...seen, ...owner.meant, isPrivate: owner.isPrivate }, owner);
}

async function report(sighting: Sighting, owner: Owner): Promise<void> {
  // After a success, every failure is news.
  if (sighting.justConnected) await forgetDismissals(owner.tabId);
  const reading = policy.get();
  const [stored, finding, imposed] = await Promise.all([
    incidentOf(owner.tabId).get(),
    examine(sighting, owner.home, reading),
    reading,
  ]);
  if (finding.rows) await forgetMended(owner.home, finding.rows);
  const incident = stored && (await settle(stored, sighting, finding));
  // `silentRules` suppresses only what shows by itself; toolbar button and lookup still answer.
  if (isSilent(imposed, finding.failure?.diagnosis.rule ?? null)) return;
  if (finding.failure) await record(incident, { failure: finding.failure, sighting, owner, now: Date.now() });
}

async function settle(incident: Incident, sighting: Sighting, finding: Finding): Promise<Incident> {
  const outcome = incident.state === "open" && outcomeOf(incident, finding.rows, sighting);
  if (!outcome) return incident;
  // Microsoft's page never reports that a failure is gone: its window closes, or HubSpot takes its place.
  const isGone = incident.clearedAt || incident.surface === "microsoft-signin";
  if (outcome === "resolved" || isGone) return closeIncident(incident, "resolved");
  return announce({ ...incident, connectedAt: Date.now() });
}

async function record(incident: Incident | null, news: News) {
  const { failure, now } = news;
  const relation = incident ? relate(incident, failure, now) : "other";
  if (relation === "worse") return;
  // HubSpot's banner is on every page, and is no news next to a failure that it does not explain.
  if (incident?.state === "open" && relation === "other" && news.sighting.outage) return;
  if (incident && relation !== "other" && (incident.state === "open" || incident.triedAt)) {
    return announce(updateIncident(incident, news, relation === "better"));
  }
  // A success may overtake the last report of the old banner. An account's row is no banner: it says what it is now.
  const isRow = incident?.addresses && failure.addresses;
  if (incident?.state === "resolved" && relation === "same" && !isRow && now - incident.updatedAt < SAME_MOMENT) return;
  // Two failures on one page would otherwise replace each other whenever it is loaded.
  const isOpen = incident?.state === "open";
  const replaced = isOpen ? (incident.replaced ?? []) : [];
  if (isOpen && !incident.triedAt && !incident.clearedAt && replaced.includes(nameOf(failure.diagnosis))) return;
  const opened = openIncident(news, isOpen ? [...replaced, incident.failure].slice(-MOST_REPLACED) : []);
  if (await isDismissed(opened)) return;
  if (incident) await supersede(incident);
  await announce(opened);
}

/** The failure left the page. That proves nothing yet: the rep may have closed a dialog or left the page. */
async function clear(tabId: number): Promise<void> {
  const incident = await incidentOf(tabId).get();
  if (incident?.state !== "open") return;
  if (incident.connectedAt) await closeIncident(incident, "resolved");
  else await announce({ ...incident, clearedAt: Date.now() });
}
