/** What the rep did himself is no failure: an account that is disconnected right after he pressed a button for it. */
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";

/** HubSpot needs a few seconds to disconnect an account and draw it so. */
const TAKES = 15_000;

/** When the rep last pressed such a button in a portal; 0: never. */
const actedAt = ({ origin, portal }: HubSpotAccount) => item<number>("session", `acted:${origin}|${portal}`, 0);

/** Accounts that the rep disconnected. */
const released = ({ origin, portal }: HubSpotAccount) => item<string[]>("session", `released:${origin}|${portal}`, []);

export const noteAction = (home: HubSpotAccount) => actedAt(home).set(Date.now());

export const hasJustActed = async (home: HubSpotAccount) => Date.now() - (await actedAt(home).get()) < TAKES;

/**
 * Accounts of the rows that the rep disconnected himself, now or before. `broken`: those that broke since the last look.
 * Runs in the turn of the rows.
 */
export async function releasedIn(
  home: HubSpotAccount,
  accounts: readonly AccountRow[],
  broken: readonly AccountRow[],
): Promise<ReadonlySet<string>> {
  const [before, acted] = await Promise.all([released(home).get(), hasJustActed(home)]);
  const isBroken = (address: string) => accounts.some((row) => row.address === address && row.state === "broken");
  const kept = before.filter(isBroken);
  const after = acted ? [...new Set([...kept, ...broken.map(({ address }) => address)])] : kept;
  if (`${after}` !== `${before}`) await released(home).set(after);
  return new Set(after);
}
