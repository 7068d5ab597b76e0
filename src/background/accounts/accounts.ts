/**
 * Judges the account rows of the settings page. An account is strong evidence if it is new, or if it is broken or has a
 * technical address and the rep has not been told yet. Anything else that was there before the rep acted deserves a
 * hint at most, never an interruption. Pure.
 */
import type { RuleId } from "../../rules/schema";
import type { AccountRow, Sighting } from "../../shared/messages";

export interface AccountFinding {
  rule: RuleId;
  strength: "strong" | "weak";
  /** The account concerned, and the intended one; absent for a wave. */
  addresses?: { connected: string; expected?: string };
}

/** The rows of a page, now and at the last look; `before` is null the first time. */
export interface Rows {
  now: readonly AccountRow[];
  before: readonly AccountRow[] | null;
}

export interface Look extends Pick<Sighting, "ownAddress" | "askedAddress">, Partial<Pick<Sighting, "surface">> {
  /** Without those that the rep disconnected. */
  accounts: readonly AccountRow[];
  /** HubSpot has reported a success recently. */
  recentlyConnected: boolean;
  /** The rows at the last look; null the first time. */
  before: readonly AccountRow[] | null;
  /** Accounts that the rep declared to be intended. */
  intended: ReadonlySet<string>;
  /** Technical addresses and broken accounts that the rep has not been told about yet. */
  untold: ReadonlySet<string>;
}

/** This many accounts broken at once are no coincidence but an outage. */
export const WAVE = 3;

/** Technical address of a personal Microsoft account with an external sign-in name: 16 hex digits, here 8 or more. */
export const isAlias = (address: string) => /^outlook_[0-9a-f]{8,}@outlook\.com$/.test(address);

export const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);

/** Approximate name of a domain's owner: `contos` for both `contoso.co.uk` and `contoso-group.com`. */
function nameIn(domain: string): string {
  const parts = domain.split(".").slice(0, -1);
  return (parts.findLast((part) => part.length > 3 && part !== "onmicrosoft") ?? domain).slice(0, 6);
}

/** The same domain, a subdomain (`mail.example.com` and `example.com`), or two domains of one owner. */
function areRelated(a: string, b: string): boolean {
  return a.endsWith(`.${b}`) || b.endsWith(`.${a}`) || nameIn(a) === nameIn(b);
}

/** The address that the rep typed, until it is connected: the next account may be another. */
const stillAsked = ({ askedAddress, before }: Look): string | undefined =>
  askedAddress && worksIn(before, askedAddress) ? undefined : askedAddress;

/** The address that the account should have, if it differs. Shared inboxes may have any address. */
function expectedInstead(address: string, look: Look, fresh: boolean): string | undefined {
  const { ownAddress, surface } = look;
  if (surface === "inboxes-settings") return undefined;
  const asked = fresh ? stillAsked(look) : undefined;
  if (asked) return asked === address ? undefined : asked;
  return ownAddress && !areRelated(domainOf(ownAddress), domainOf(address)) ? ownAddress : undefined;
}

export const stateIn = (rows: readonly AccountRow[] | null, address: string) =>
  rows?.find((row) => row.address === address)?.state;

/** A row that states nothing counts as connected: HubSpot marks what is broken. */
export const worksIn = (rows: readonly AccountRow[] | null, address: string) =>
  ["connected", "listed"].includes(stateIn(rows, address) ?? "");

/** Accounts that worked at the last look and are broken now. */
export const newlyBroken = ({ accounts, before }: Pick<Look, "accounts" | "before">) =>
  accounts.filter(({ address, state }) => state === "broken" && worksIn(before, address));

/** Newly connected rows. Without an earlier look, a success can only be attributed to a single row. */
function freshRows({ accounts, before, recentlyConnected }: Look): readonly AccountRow[] {
  if (before) return accounts.filter(({ address, state }) => state !== "broken" && !stateIn(before, address));
  return recentlyConnected && accounts.length === 1 ? accounts : [];
}

function judgeRow({ address, state }: AccountRow, look: Look, fresh: boolean): AccountFinding | undefined {
  if (isAlias(address)) {
    const strong = fresh || look.untold.has(address) || (look.recentlyConnected && !look.before);
    return { rule: "office365/outlook-alias", strength: strong ? "strong" : "weak", addresses: { connected: address } };
  }
  const expected = expectedInstead(address, look, fresh);
  if (!expected) return undefined;
  // Either HubSpot has just reported a success, or the rep has just asked for another address.
  const strong = fresh && (look.recentlyConnected || stillAsked(look) !== undefined);
  // What was there before the rep acted is the rep's choice. `listed` rows may also be addresses that are never logged,
  // aliases or guests.
  if (!strong && (state === "listed" || !(fresh || look.recentlyConnected))) return undefined;
  const addresses = { connected: address, expected };
  return { rule: "office365/wrong-account", strength: strong ? "strong" : "weak", addresses };
}

const DISCONNECTED = ["hubspot/inbox-disconnected", "hubspot/calendar-disconnected"] as const;
const WRONG = ["office365/outlook-alias", "office365/wrong-account"] as const;
export const isDisconnected = (rule: string | null): boolean => DISCONNECTED.some((one) => one === rule);
export const isWrongAccount = (rule: string): boolean => WRONG.some((one) => one === rule);

/** Strong findings come before all weak ones; among equals, this order counts. */
const URGENCY: readonly RuleId[] = [
  "office365/outlook-alias",
  "hubspot/outage",
  "hubspot/inbox-disconnected",
  "hubspot/calendar-disconnected",
  "office365/wrong-account",
];

/** Findings about the accounts, most urgent first. Where outages are silenced, an account is lost by itself. */
export function judgeAccounts(look: Look, tellsOutage = true): AccountFinding[] {
  const fresh = freshRows(look);
  const accounts = look.accounts.filter(({ address }) => !look.intended.has(address));
  const broken = accounts.filter(({ state }) => state === "broken");
  const findings = accounts.flatMap((row) => judgeRow(row, look, fresh.includes(row)) ?? []);
  const fell = newlyBroken({ ...look, accounts }).length;
  // One that falls beside others that have long been broken falls alone.
  const isWave = tellsOutage && broken.length >= WAVE && (fell === 0 || fell >= WAVE);
  if (isWave) findings.push({ rule: "hubspot/outage", strength: fell >= WAVE ? "strong" : "weak" });
  const { address } = broken.find(({ address }) => look.untold.has(address)) ?? broken[0] ?? {};
  if (address && !isWave) {
    const rule = look.surface === "calendar-settings" ? "hubspot/calendar-disconnected" : "hubspot/inbox-disconnected";
    const strength = look.untold.has(address) ? "strong" : "weak";
    findings.push({ rule, strength, addresses: { connected: address } });
  }
  const rank = ({ rule, strength }: AccountFinding) =>
    URGENCY.indexOf(rule) + (strength === "strong" ? 0 : URGENCY.length);
  return findings.sort((a, b) => rank(a) - rank(b));
}
