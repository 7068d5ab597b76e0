/** How an incident opens, continues and ends. Pure, except for the random id. */
import type { Diagnosis } from "../../diagnosis/types";
import type { Incident } from "../../shared/incident";
import type { AccountRow, Sighting } from "../../shared/messages";
import { domainOf, isAlias, isWrongAccount, stateIn, worksIn } from "../accounts/accounts";
import type { Finding } from "./examine";
import { type Failure, nameOf, OUTAGE } from "./failure";
import type { Owner } from "./owner";

/** Milliseconds that a retry takes at least; a failure seen sooner is the old one, still on the page. */
const RETRY_TAKES = 1000;

/** Domain for the mailbox check: of the intended mailbox, else the connected one (unless an alias), else the rep's. */
function domainIn({ addresses }: Failure, { askedAddress, ownAddress }: Sighting): string | undefined {
  const connected = addresses && !isAlias(addresses.connected) ? addresses.connected : undefined;
  const domain = domainOf(askedAddress ?? addresses?.expected ?? connected ?? ownAddress ?? "");
  return /^[a-z0-9.-]+\.[a-z0-9-]{2,}$/.test(domain) ? domain : undefined;
}

export interface News {
  failure: Failure;
  sighting: Sighting;
  owner: Owner;
  now: number;
}

/** `replaced`: names of the open failures of the tab that it takes the place of. */
export function openIncident({ failure, sighting, owner, now }: News, replaced: string[] = []): Incident {
  const domain = domainIn(failure, sighting);
  return {
    id: crypto.randomUUID(),
    tabId: owner.tabId,
    alsoIn: owner.alsoIn,
    ...(owner.isPrivate && { isPrivate: true as const }),
    ...owner.home,
    surface: sighting.surface,
    state: "open",
    strength: failure.strength,
    diagnosis: failure.diagnosis,
    seen: [...sighting.texts],
    ...(domain && { domain }),
    ...(failure.addresses && { addresses: failure.addresses }),
    announced: "badge",
    openedAt: now,
    updatedAt: now,
    failure: nameOf(failure.diagnosis),
    ...(replaced.length > 0 && { replaced }),
  };
}

/** The better diagnosis, with the details of both. The rep's own choice stands unless `isBetter`. */
function merge(incident: Incident, next: Diagnosis, isBetter: boolean): Diagnosis {
  const chosen = incident.failure !== nameOf(incident.diagnosis);
  const takes = isBetter || (!chosen && next.sure >= incident.diagnosis.sure);
  return { ...(takes ? next : incident.diagnosis), details: { ...incident.diagnosis.details, ...next.details } };
}

/**
 * The same failure seen again, or known better. The popup opens again only for a failed retry, or when a hint turns out
 * to be a failure.
 */
export function updateIncident(incident: Incident, news: News, isBetter: boolean): Incident {
  const { failure, sighting, owner, now } = news;
  const { clearedAt, connectedAt, triedAt, ...rest } = incident;
  const retried = triedAt !== undefined && now - triedAt >= RETRY_TAKES;
  const hardened = incident.strength === "weak" && failure.strength === "strong";
  const domain = incident.domain ?? domainIn(failure, sighting);
  return {
    ...rest,
    alsoIn: [...new Set([...incident.alsoIn, ...owner.alsoIn])].slice(-20),
    surface: isBetter || (failure.addresses && !incident.addresses) ? sighting.surface : incident.surface,
    strength: hardened ? "strong" : incident.strength,
    diagnosis: merge(incident, failure.diagnosis, isBetter),
    seen: sighting.texts.length > 0 ? [...sighting.texts] : incident.seen,
    ...(domain && { domain }),
    ...(failure.addresses && { addresses: failure.addresses }),
    updatedAt: now,
    ...(isBetter && { failure: nameOf(failure.diagnosis) }),
    ...((retried || hardened) && { announced: "badge" as const, attempts: 0, askedAt: 0 }),
    ...(retried && { state: "open" as const, triesFailed: (incident.triesFailed ?? 0) + 1 }),
    ...(triedAt !== undefined && !retried && { triedAt }),
  };
}

/**
 * Does the connection work now? `resolved`: yes. `connected`: an account was added, which resolves the incident once
 * the failure has left the page too. A page that merely closed, or a banner that faded, proves nothing.
 */
export function outcomeOf(
  incident: Incident,
  rows: Finding["rows"],
  { justConnected, askedAddress: asked, surface }: Sighting,
): "resolved" | "connected" | undefined {
  const account = incident.addresses?.connected;
  // Calendars and inboxes have pages of their own: an inbox is not settled because it is no calendar.
  if (account)
    return rows && surface === incident.surface && isSettled(incident, account, rows.now) ? "resolved" : undefined;
  if (justConnected) return "resolved";
  // A list that has just become empty is being loaded.
  if (!rows || (rows.now.length === 0 && rows.before?.length)) return undefined;

  if (incident.diagnosis.rule === OUTAGE) {
    if (rows.now.some(({ state }) => state === "broken")) return undefined;
    return rows.before?.some(({ state }) => state === "broken") ? "resolved" : "connected";
  }
  // At the first look it is unknown which accounts are new, except for the one that the rep asked to connect.
  const isNew = (address: string) => (rows.before ? !worksIn(rows.before, address) : address === asked);
  return rows.now.some(({ address, state }) => state !== "broken" && isNew(address)) ? "connected" : undefined;
}

/** A wrong account is settled once another has replaced it, any other account once it works again. */
function isSettled(incident: Incident, account: string, rows: readonly AccountRow[]): boolean {
  if (!isWrongAccount(incident.failure)) return worksIn(rows, account);
  return stateIn(rows, account) === undefined && rows.some(({ state }) => state !== "broken");
}
