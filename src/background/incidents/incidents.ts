/** The life of incidents. Stored before anybody is told: a worker that dies has either done a thing or not begun it. */
import type { Incident } from "../../shared/incident";
import { allAsked, allIncidents, askedFor, history, incidentOf, progressOf } from "../../shared/items";
import { settingsInForce } from "../../shared/policy";
import { mark } from "../announce/badge";
import { inTurn, update } from "../browser/queue";
import { forgetDismissals } from "./dismissals";
import { homeOf } from "./owner";

/** Lines of the local history. */
const LONGEST = 200;

/** The incident is over; the views still show how it ended. */
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
 * What the rep asked somebody for ends when the connection works, however long that takes: what was asked about `rules`,
 * which are over, or with a new connection all of an account. A request that was looked up names no account: whichever
 * works first ends it. Never rejects: a browser that refuses to forget is no reason to fail.
 */
export async function forgetAsked(portal: string, rules?: readonly (string | null | undefined)[]): Promise<void> {
  const all = await allAsked();
  const over = all.filter(
    (asked) => (asked.portal === portal || asked.portal === "") && (rules?.includes(asked.rule) ?? true),
  );
  await Promise.all(over.map(({ rule, portal }) => askedFor(rule, portal).remove())).catch(() => undefined);
}

/** One line for an incident that ends; failures without a rule leave none. Never rejects: history is no reason to fail. */
async function addToHistory({ diagnosis, state }: Incident): Promise<void> {
  const { rule } = diagnosis;
  if (rule === null || !(await settingsInForce()).history) return;
  const entry = { rule, at: Date.now(), outcome: state };
  await update(history, (entries) => [...entries, entry].slice(-LONGEST)).catch(() => undefined);
}

/** Another failure takes the place of this one. */
export async function supersede(incident: Incident): Promise<void> {
  await Promise.all([progressOf(incident.id).remove(), incident.state === "open" && addToHistory(incident)]);
}

/** A closed tab takes its incident along; a closed sign-in window leaves it to the HubSpot tab. */
export const forgetTab = (tabId: number) =>
  inTurn(async () => {
    for (const incident of await allIncidents()) {
      const alsoIn = incident.alsoIn.filter((other) => other !== tabId);
      if (incident.tabId === tabId) await supersede(incident);
      else if (incident.alsoIn.includes(tabId)) await incidentOf(incident.tabId).set({ ...incident, alsoIn });
    }
    await Promise.all([incidentOf(tabId).remove(), homeOf(tabId).remove(), forgetDismissals(tabId)]);
  });
