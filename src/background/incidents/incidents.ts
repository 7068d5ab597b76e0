/** How incidents end. Each change is stored before it is announced, so a worker that dies leaves none half done. */
import type { Incident } from "../../shared/incident";
import { allAsked, allIncidents, askedFor, history, incidentOf, progressOf } from "../../shared/items";
import { policy, settingsInForce } from "../../shared/policy";
import { mark, unmark } from "../announce/badge";
import { inTurn, update } from "../browser/queue";
import { forgetDismissals } from "./dismissals";
import { homeOf } from "./owner";

/** Maximum number of entries in the local history. */
const LONGEST = 200;

/** Ends an incident; the views still show how it ended. */
export async function closeIncident(incident: Incident, state: "dismissed" | "resolved"): Promise<Incident> {
  const { triedAt, ...rest } = incident;
  const ended: Incident = { ...rest, state, updatedAt: Date.now() };
  const { tabId, portal, diagnosis, failure } = ended;
  await incidentOf(tabId).set(ended);
  const forgets = state === "resolved" && forgetAsked(portal, [diagnosis.rule, failure]);
  await Promise.all([mark(ended), addToHistory(ended), forgets]);
  return ended;
}

/**
 * Ends the rep's requests once the connection works, however long that takes: those about `rules`, or without `rules`
 * (after a new connection) all of the portal. Requests from the lookup name no portal, so the first success ends them.
 * Never rejects: a request that is not forgotten does no harm.
 */
export async function forgetAsked(portal: string, rules?: readonly (string | null | undefined)[]): Promise<void> {
  const all = await allAsked();
  const over = all.filter(
    (asked) => (asked.portal === portal || asked.portal === "") && (rules?.includes(asked.rule) ?? true),
  );
  await Promise.all(over.map(({ rule, portal }) => askedFor(rule, portal).remove())).catch(() => undefined);
}

/** Adds an ended incident to the history, unless no rule is known. Never rejects: history is no reason to fail. */
async function addToHistory({ diagnosis, state, isPrivate }: Incident): Promise<void> {
  const { rule } = diagnosis;
  // What was kept before the organization forbade it goes too.
  if ((await policy.get()).history === false) return history.remove().catch(() => undefined);
  if (isPrivate || rule === null || !(await settingsInForce()).history) return;
  const entry = { rule, at: Date.now(), outcome: state };
  await update(history, (entries) => [...entries, entry].slice(-LONGEST)).catch(() => undefined);
}

/**
 * Removes the history as soon as the organization forbids it, whether or not a failure ends after that. A change of the
 * policy wakes the worker, which reads the policy at each start.
 */
export const followPolicy = () =>
  policy.follow(
    (imposed) => imposed.history === false && void inTurn(() => history.remove()).catch(() => undefined),
    new AbortController().signal,
  );

/** For an incident that another failure replaces, or whose tab is closed. */
export async function supersede(incident: Incident): Promise<void> {
  void unmark(incident);
  await Promise.all([progressOf(incident.id).remove(), incident.state === "open" && addToHistory(incident)]);
}

/** A closed tab's incident is removed; a closed sign-in window leaves the incident to the HubSpot tab. */
export const forgetTab = (tabId: number) =>
  inTurn(async () => {
    for (const incident of await allIncidents()) {
      const alsoIn = incident.alsoIn.filter((other) => other !== tabId);
      if (incident.tabId === tabId) await supersede(incident);
      else if (incident.alsoIn.includes(tabId)) await incidentOf(incident.tabId).set({ ...incident, alsoIn });
    }
    await Promise.all([incidentOf(tabId).remove(), homeOf(tabId).remove(), forgetDismissals(tabId)]);
  });
