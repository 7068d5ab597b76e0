/** From what a page says to an incident: a sighting opens, continues or resolves one. */
import type { Incident } from "../../shared/incident";
import { incidentOf } from "../../shared/items";
import type { PageMessage, Sighting } from "../../shared/messages";
import { isSilent, policy } from "../../shared/policy";
import { noteAction } from "../accounts/own-doing";
import { keepListening } from "../announce/attention";
import { enqueue, queueLength } from "../browser/queue";
import type { PageSender } from "../messages/router";
import { openIncident, updateIncident } from "./compose";
import { forgetDismissals, isDismissed } from "./dismissals";
import { examine, type Finding } from "./examine";
import { type Failure, relate, SAME_MOMENT } from "./failure";
import { closeIncident, saveAndAnnounce, supersede } from "./incidents";
import { outcomeOf } from "./outcome";
import { type Owner, ownerOf } from "./owner";
import { addressIn, sightingOf } from "./sighting";

/** More reports than this at once from one tab are no rep's work, and the next look says the same. */
const FLOOD = 20;

export async function onPageMessage(message: PageMessage, from: PageSender): Promise<void> {
  keepListening();
  const flow = `page:${from.tabId}`;
  if (queueLength(flow) >= FLOOD) return;
  await enqueue(flow, async () => {
    if (message.type === "gone") return from.kind === "hubspot" ? clear(from.tabId) : undefined;
    if (message.type === "acted") return from.kind === "hubspot" ? noteAction(from.home, Date.now()) : undefined;
    if (message.type === "asked") {
      const askedAddress = addressIn(message.address);
      if (askedAddress) await ownerOf(from, { askedAddress });
      return;
    }
    const seen = sightingOf(message, from.kind === "hubspot" ? from.surface : "microsoft-signin");
    const { ownAddress } = seen;
    const owner = await ownerOf(from, ownAddress ? { ownAddress } : {});
    return report({ ...seen, ...owner.meant }, owner);
  });
}

const report = (sighting: Sighting, owner: Owner) =>
  enqueue(`tab:${owner.tabId}`, async () => {
    const now = Date.now();
    // After a success, whatever fails is news.
    if (sighting.justConnected) await forgetDismissals(owner.tabId);
    const [stored, finding, set] = await Promise.all([
      incidentOf(owner.tabId).get(),
      examine(sighting, owner.home, now),
      policy.get(),
    ]);
    const incident = stored && (await settle(stored, sighting, finding, now));
    // Silence is about what shows by itself: whoever presses the button or looks it up gets an answer.
    if (isSilent(set, finding.failure?.diagnosis.rule ?? null)) return;
    if (finding.failure) await record(incident, finding.failure, sighting, owner, now);
  });

/** Takes notice of a success. */
async function settle(incident: Incident, sighting: Sighting, finding: Finding, now: number): Promise<Incident> {
  if (incident.state !== "open") return incident;
  const outcome = outcomeOf(incident, finding.rows, sighting);
  if (!outcome) return incident;
  if (outcome === "resolved" || incident.clearedAt) return closeIncident(incident, "resolved", now);
  return saveAndAnnounce({ ...incident, connectedAt: now });
}

async function record(incident: Incident | null, failure: Failure, sighting: Sighting, owner: Owner, now: number) {
  const relation = incident ? relate(incident, failure, now) : "other";
  if (incident && relation === "worse") return;
  // HubSpot's banner stands on every page, and is no news beside a failure that it does not explain.
  if (incident?.state === "open" && relation === "other" && sighting.outage) return;
  if (incident && relation !== "other" && (incident.state === "open" || incident.triedAt)) {
    return saveAndAnnounce(updateIncident(incident, failure, sighting, owner, now, relation === "better"));
  }
  // A success and the last of the old banner can cross.
  if (incident?.state === "resolved" && relation === "same" && now - incident.updatedAt < SAME_MOMENT) return;
  if (await isDismissed(failure, owner)) return;
  if (incident) await supersede(incident, now);
  await saveAndAnnounce(openIncident(failure, sighting, owner, now));
}

/** The failure left the page. That alone proves nothing: the rep may have closed a dialog or gone elsewhere. */
const clear = (tabId: number) =>
  enqueue(`tab:${tabId}`, async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.state !== "open") return;
    const now = Date.now();
    await (incident.connectedAt
      ? closeIncident(incident, "resolved", now)
      : saveAndAnnounce({ ...incident, clearedAt: now }));
  });
