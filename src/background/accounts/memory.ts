/** What the worker remembers about connected accounts within the browser session. */
import type { Surface } from "../../diagnosis/types";
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { AccountRow, Sighting } from "../../shared/messages";
import { update } from "../browser/queue";
import { type Look, newlyBroken, stateIn, WAVE } from "./accounts";
import { intendedIn, notTold } from "./remembered";

interface Memory {
  /** When the rep last pressed a button of an account or dialog; 0 if never. */
  actedAt: number;
  /** Accounts that were broken when the rep pressed it: the rep tries to reconnect them. */
  retried: string[];
  /** When HubSpot last reported a success; 0 if never. */
  connectedAt: number;
  /** Accounts that the rep disconnected, which is no failure. */
  released: string[];
  /** Last rows by surface. Email and calendar list different accounts, so each is compared only with itself. */
  rows: Partial<Record<Surface, readonly AccountRow[]>>;
}

const memoryOf = ({ origin, portal }: HubSpotAccount) =>
  item<Memory>("session", `accounts:${origin}|${portal}`, {
    actedAt: 0,
    retried: [],
    connectedAt: 0,
    released: [],
    rows: {},
  });

/** Milliseconds: HubSpot needs a few seconds to disconnect an account and to show it as disconnected. */
const DISCONNECTING = 15_000;
/** Milliseconds: HubSpot lists a new account shortly after it reports the success. */
const CONNECTING = 60_000;

/** A time that lies ahead is not recent: the clock was set back since. */
const isRecent = (at: number, within: number) => at <= Date.now() && Date.now() - at < within;

const justActed = ({ actedAt }: Memory) => isRecent(actedAt, DISCONNECTING);
export const hasJustActed = async (home: HubSpotAccount) => justActed(await memoryOf(home).get());

export const note = (home: HubSpotAccount, what: "actedAt" | "connectedAt") =>
  update(memoryOf(home), (known) => {
    const broken = Object.values(known.rows).flatMap((rows) => rows.filter(({ state }) => state === "broken"));
    // A row that is being reconnected shows no state for a moment, in which the rep may press once more.
    const retried = [...(justActed(known) ? known.retried : []), ...broken.map(({ address }) => address)];
    return { ...known, retried: [...new Set(retried)], [what]: Date.now() };
  });

/** Compares the accounts with the last look at this surface of the portal, and stores them as the new last look. */
export async function look(sighting: Sighting, accounts: readonly AccountRow[], home: HubSpotAccount): Promise<Look> {
  const [known, intended] = await Promise.all([memoryOf(home).get(), intendedIn(home, accounts)]);
  const before = known.rows[sighting.surface] ?? null;
  const released = new Set(known.released.filter((address) => stateIn(accounts, address) === "broken"));
  if (justActed(known)) {
    for (const { address } of newlyBroken({ accounts, before })) {
      if (!known.retried.includes(address)) released.add(address);
    }
  }
  const rows = { ...known.rows, [sighting.surface]: accounts };
  // A list is empty while HubSpot loads it: what was known of its accounts still counts.
  if (accounts.length > 0 || !before) await memoryOf(home).set({ ...known, released: [...released], rows });
  return {
    ...sighting,
    accounts: accounts.filter(({ address }) => !released.has(address)),
    before,
    recentlyConnected: isRecent(known.connectedAt, CONNECTING),
    intended,
    untold: await notTold(home, accounts, sighting.isPrivate),
  };
}

/** Milliseconds within which dropped accounts count as a wave, the sign of an outage. */
const WITHIN = 10 * 60_000;
/** HubSpot's outage banner counts as a wave by itself. */
export const BANNER = "banner";

/** `who`: an address, or the portal again where the text names none. */
const drops = item<{ who: string; portal: string; at: number }[]>("session", "drops", []);

/** Remembers accounts that a portal dropped, and tells whether the recent ones of all portals amount to a wave. */
export async function countDisconnects(who: readonly string[], portal = ""): Promise<boolean> {
  const recent = await update(drops, (before) =>
    [
      ...before.filter((drop) => isRecent(drop.at, WITHIN) && !who.includes(drop.who)),
      ...who.map((name) => ({ who: name, portal, at: Date.now() })),
    ].slice(-20),
  );
  const named = recent.filter((drop) => drop.who !== drop.portal);
  // A text without an address is about one of those that its portal names, if there are any.
  const unnamed = recent.filter(({ who, portal }) => who === portal && !named.some((one) => one.portal === portal));
  return named.length + unnamed.length >= WAVE || recent.some((drop) => drop.who === BANNER);
}
