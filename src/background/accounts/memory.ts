/** What the worker remembers of connected accounts in this browser session. */
import type { Surface } from "../../diagnosis/types";
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { AccountRow, Sighting } from "../../shared/messages";
import { update } from "../browser/queue";
import { type Look, newlyBroken, stateIn, WAVE } from "./accounts";
import { intendedIn, notTold } from "./remembered";

interface Memory {
  /** When the rep last pressed a button of an account, and when HubSpot last reported a success; 0: never. */
  actedAt: number;
  connectedAt: number;
  /** Accounts that the rep disconnected: no failure. */
  released: string[];
  /** What each page listed last. Email and calendar list different accounts, so each is compared with itself. */
  rows: Partial<Record<Surface, readonly AccountRow[]>>;
}

const memoryOf = ({ origin, portal }: HubSpotAccount) =>
  item<Memory>("session", `accounts:${origin}|${portal}`, { actedAt: 0, connectedAt: 0, released: [], rows: {} });

/** HubSpot needs a few seconds to disconnect an account and draw it so. */
const DISCONNECTING = 15_000;
/** HubSpot lists a new account a moment after it reports the success. */
const CONNECTING = 60_000;

export const note = (home: HubSpotAccount, what: "actedAt" | "connectedAt") =>
  update(memoryOf(home), (known) => ({ ...known, [what]: Date.now() }));

const justActed = ({ actedAt }: Memory) => Date.now() - actedAt < DISCONNECTING;
export const hasJustActed = async (home: HubSpotAccount) => justActed(await memoryOf(home).get());

/** Compares with the last look at this page of the portal, then becomes the last look. */
export async function look(sighting: Sighting, accounts: readonly AccountRow[], home: HubSpotAccount): Promise<Look> {
  const [known, intended] = await Promise.all([memoryOf(home).get(), intendedIn(home, accounts)]);
  const before = known.rows[sighting.surface] ?? null;
  const released = new Set(known.released.filter((address) => stateIn(accounts, address) === "broken"));
  if (justActed(known)) for (const { address } of newlyBroken({ accounts, before })) released.add(address);
  const rows = { ...known.rows, [sighting.surface]: accounts };
  await memoryOf(home).set({ ...known, released: [...released], rows });
  return {
    ...sighting,
    accounts: accounts.filter(({ address }) => !released.has(address)),
    before,
    justConnected: Date.now() - known.connectedAt < CONNECTING,
    intended,
    untold: await notTold(home, accounts),
  };
}

/** An outage shows as a wave: several accounts drop within minutes, or HubSpot says so across the top of its pages. */
const WITHIN = 10 * 60_000;
/** HubSpot's own banner counts as a wave by itself. */
export const BANNER = "banner";

const drops = item<{ who: string; at: number }[]>("session", "drops", []);

/** Remembers which accounts dropped, and tells whether those of the last minutes make a wave. */
export async function countDisconnects(who: readonly string[]): Promise<boolean> {
  const now = Date.now();
  const recent = await update(drops, (before) =>
    [
      ...before.filter((drop) => now - drop.at < WITHIN && !who.includes(drop.who)),
      ...who.map((name) => ({ who: name, at: now })),
    ].slice(-20),
  );
  return recent.length >= WAVE || recent.some((drop) => drop.who === BANNER);
}
