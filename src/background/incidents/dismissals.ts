/** What the rep dismissed stays dismissed: in its tab, or for a named account in its whole portal. */
import type { HubSpotAccount } from "../../shared/hubspot";
import type { Incident } from "../../shared/incident";
import { item } from "../../shared/items";
import { enqueue } from "../browser/queue";
import { attemptOf, type Failure, nameOf } from "./failure";
import type { Owner } from "./owner";

const dismissedIn = (scope: string) => item<string[]>("session", `dismissed:${scope}`, []);

const listFor = (tabId: number, { origin, portal }: HubSpotAccount, address?: string) =>
  dismissedIn(address ? `${origin}|${portal}` : `tab:${tabId}`);

const MAX = 50;

function entriesOf(incident: Incident) {
  const address = incident.addresses?.connected;
  const list = listFor(incident.tabId, incident, address);
  const name = `${incident.failure ?? nameOf(incident.diagnosis)}|${address ?? ""}`;
  return { list, name, entry: `${name}|${attemptOf(incident.diagnosis)}` };
}

const change = (incident: Incident, edit: (list: string[]) => string[]) => {
  const { list } = entriesOf(incident);
  return enqueue(list.key, async () => list.set(edit(await list.get()).slice(-MAX)));
};

export function rememberDismissal(incident: Incident): Promise<void> {
  const { entry } = entriesOf(incident);
  return change(incident, (list) => [...list.filter((known) => known !== entry), entry]);
}

/** The rep tries again: the same failure is news. */
export function forgetDismissal(incident: Incident): Promise<void> {
  const { name } = entriesOf(incident);
  return change(incident, (list) => list.filter((known) => !known.startsWith(`${name}|`)));
}

/** What was dismissed in a tab, once its connection works or the tab is closed. */
export const forgetDismissals = (tabId: number) => dismissedIn(`tab:${tabId}`).remove();

/** A new attempt at Microsoft carries a new number and counts as trying again. */
export async function isDismissed({ diagnosis, addresses }: Failure, { tabId, home }: Owner): Promise<boolean> {
  const known = await listFor(tabId, home, addresses?.connected).get();
  const name = `${nameOf(diagnosis)}|${addresses?.connected ?? ""}|`;
  const attempt = attemptOf(diagnosis);
  return attempt ? known.includes(name + attempt) : known.some((entry) => entry.startsWith(name));
}
