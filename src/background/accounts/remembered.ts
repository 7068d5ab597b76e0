/**
 * Accounts remembered beyond the session: intended ones, and aliases and broken accounts that the rep has been told
 * about. Only hashes are kept, so no address outlives the session, and of private windows not even these.
 */
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { goodOnes, text } from "../../shared/shape";
import { update } from "../browser/queue";
import { isAlias } from "./accounts";

const MOST = 500;
const hashes = goodOnes(text(64), MOST);

export const intended = item<string[]>("local", "intended", [], hashes);
/** The key dates from the first version, which held only aliases. */
const told = item<string[]>("local", "toldAliases", [], hashes);

/** The same of private windows. */
const intendedInPrivate = item<string[]>("session", "intended", []);
const toldInPrivate = item<string[]>("session", "toldAliases", []);

/** SHA-256 of `portal|address`, hexadecimal. */
export async function hashOf({ portal }: HubSpotAccount, address: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${portal}|${address}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function rememberIntended(home: HubSpotAccount, address: string, isPrivate = false): Promise<void> {
  const hash = await hashOf(home, address);
  await update(isPrivate ? intendedInPrivate : intended, (known) => [...known, hash].slice(-MOST));
}

export async function intendedIn(home: HubSpotAccount, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> {
  const known = (await Promise.all([intended.get(), intendedInPrivate.get()])).flat();
  const hashes = await Promise.all(accounts.map(({ address }) => hashOf(home, address)));
  return new Set(accounts.flatMap(({ address }, i) => (known.includes(hashes[i] as string) ? address : [])));
}

/** Aliases and broken accounts not told about before. Marks them as told, a broken one until it works again. */
export async function notTold(
  home: HubSpotAccount,
  accounts: readonly AccountRow[],
  isPrivate = false,
): Promise<ReadonlySet<string>> {
  const list = isPrivate ? toldInPrivate : told;
  const before = await list.get();
  const known = new Set(before);
  const untold = new Set<string>();
  for (const { address, state } of accounts) {
    const isBroken = state === "broken";
    const [ofAlias, ofBroken] = await Promise.all([hashOf(home, address), hashOf(home, `broken ${address}`)]);
    const hash = isBroken ? ofBroken : ofAlias;
    if (!isBroken) known.delete(ofBroken);
    if (!(isBroken || isAlias(address)) || known.has(hash)) continue;
    known.add(hash);
    untold.add(address);
  }
  const after = [...known].slice(-MOST);
  // A browser that refuses to store must not hide the failure; it is then told once more.
  if (`${after}` !== `${before}`) await list.set(after).catch(() => undefined);
  return untold;
}
