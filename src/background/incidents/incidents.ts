/**
 * The life of incidents. A change runs in the turn of its tab and is stored before anybody is told, so a worker that
 * dies at any point has either done a thing or not begun it.
 */
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { allIncidents, incidentOf, progressOf } from "../../shared/items";
import { knowledge } from "../../shared/knowledge";
import { remember } from "../accounts/intended";
import { announce, MOST_ATTEMPTS } from "../announce/announce";
import { mark } from "../announce/badge";
import { enqueue } from "../browser/queue";
import { forgetAskedAbout } from "./asked";
import { forgetDismissal, forgetDismissals, rememberDismissal } from "./dismissals";
import { addToHistory } from "./history";
import { homeOf } from "./worker-items";

/** Stores, then tells. */
export const saveAndAnnounce = (incident: Incident) => announce(incident, null);

/** The incident is over; the views still show how it ended. */
export async function closeIncident(
  incident: Incident,
  state: "dismissed" | "resolved",
  now: number,
): Promise<Incident> {
  const { clearedAt, connectedAt, triedAt, ...rest } = incident;
  const ended: Incident = { ...rest, state, updatedAt: now };
  await incidentOf(incident.tabId).set(ended);
  await Promise.all([mark(ended), addToHistory(ended, now), state === "resolved" && forgetAskedAbout(ended)]);
  return ended;
}

/** Another failure takes the place of this one. */
export async function supersede(incident: Incident, now: number): Promise<void> {
  await Promise.all([progressOf(incident.id).remove(), incident.state === "open" && addToHistory(incident, now)]);
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

/** The card has been on the screen: no further attempt, even if the browser says later that it refused to open. */
export const shown = (id: string) =>
  onIncident(id, (incident) =>
    incidentOf(incident.tabId).set({ ...incident, announced: "opened", attempts: MOST_ATTEMPTS }),
  );

export const dismiss = (id: string) =>
  onIncident(id, async (incident) => {
    if (incident.state === "resolved") return incidentOf(incident.tabId).set({ ...incident, state: "dismissed" });
    if (incident.state === "dismissed") return;
    await rememberDismissal(incident);
    await closeIncident(incident, "dismissed", Date.now());
  });

/** The rep knows better which of the candidates it is. */
export const choose = (id: string, rule: RuleId) =>
  onIncident(id, async (incident) => {
    if (!(await knowledge()).signs.order.has(rule)) return;
    const { diagnosis } = incident;
    const candidates = [rule, ...diagnosis.candidates.filter((other) => other !== rule)].slice(0, 3);
    await saveAndAnnounce({ ...incident, diagnosis: { ...diagnosis, status: "known", rule, candidates } });
  });

/** "This is intended" silences the account for good. */
export const intend = (id: string) =>
  onIncident(id, async (incident) => {
    if (!incident.addresses) return;
    await remember(incident, incident.addresses.connected);
    await closeIncident(incident, "dismissed", Date.now());
  });

/** The rep goes back to try: whatever comes next is the answer. */
export const tried = (id: string) =>
  onIncident(id, async (incident) => {
    await forgetDismissal(incident);
    await incidentOf(incident.tabId).set({ ...incident, triedAt: Date.now() });
  });

/** A closed tab takes its incident along; a closed sign-in window leaves it to the HubSpot tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const elsewhere = (await allIncidents()).filter(({ alsoIn }) => alsoIn.includes(tabId));
  await Promise.all([
    enqueue(`tab:${tabId}`, async () => {
      const incident = await incidentOf(tabId).get();
      if (incident) await supersede(incident, Date.now());
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
