/**
 * The life of incidents. A change runs in the turn of its tab and is stored before anybody is told, so a worker that
 * dies at any point has either done a thing or not begun it.
 */
import type { Incident } from "../../shared/incident";
import { allIncidents, type HistoryEntry, history, incidentOf, progressOf } from "../../shared/items";
import { settingsInForce } from "../../shared/policy";
import { announce } from "../announce/announce";
import { mark } from "../announce/badge";
import { enqueue, update } from "../browser/queue";
import { forgetAsked } from "./asked";
import { forgetDismissals } from "./dismissals";
import { homeOf } from "./owner";

/** Lines of the local history. */
const LONGEST = 200;

/** Stores, then tells. */
export const saveAndAnnounce = (incident: Incident) => announce(incident, null);

/** The incident is over; the views still show how it ended. */
export async function closeIncident(incident: Incident, state: "dismissed" | "resolved"): Promise<Incident> {
  const { clearedAt, connectedAt, triedAt, ...rest } = incident;
  const ended: Incident = { ...rest, state, updatedAt: Date.now() };
  const { tabId, portal, diagnosis, failure } = ended;
  await incidentOf(tabId).set(ended);
  const forgets = state === "resolved" && forgetAsked(portal, [diagnosis.rule, failure]);
  await Promise.all([mark(ended), addToHistory(ended), forgets]);
  return ended;
}

/** One line for an incident that ends; failures without a rule leave none. Never rejects: history is no reason to fail. */
async function addToHistory({ diagnosis, state }: Incident): Promise<void> {
  const { rule } = diagnosis;
  if (rule === null || !(await settingsInForce.get()).history) return;
  const entry: HistoryEntry = { rule, at: Date.now(), outcome: state };
  await update(history, (entries) => [...entries, entry].slice(-LONGEST)).catch(() => undefined);
}

/** Another failure takes the place of this one. */
export async function supersede(incident: Incident): Promise<void> {
  await Promise.all([progressOf(incident.id).remove(), incident.state === "open" && addToHistory(incident)]);
}

/** Runs `change` on the incident of that id as it is by then, in the turn of its tab; a stale id changes nothing. */
export async function onIncident(id: string, change: (incident: Incident) => Promise<unknown>): Promise<void> {
  const tabId = (await allIncidents()).find((incident) => incident.id === id)?.tabId;
  if (tabId === undefined) return;
  await enqueue(`tab:${tabId}`, async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id === id) await change(incident);
  });
}

/** A closed tab takes its incident along; a closed sign-in window leaves it to the HubSpot tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const elsewhere = (await allIncidents()).filter(({ alsoIn }) => alsoIn.includes(tabId));
  await Promise.all([
    enqueue(`tab:${tabId}`, async () => {
      const incident = await incidentOf(tabId).get();
      if (incident) await supersede(incident);
      await Promise.all([incidentOf(tabId).remove(), homeOf(tabId).remove(), forgetDismissals(tabId)]);
    }),
    ...elsewhere.map(({ id }) =>
      onIncident(id, async (incident) => {
        const alsoIn = incident.alsoIn.filter((other) => other !== tabId);
        await incidentOf(incident.tabId).set({ ...incident, alsoIn });
      }),
    ),
  ]);
}
