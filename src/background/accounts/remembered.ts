/**
 * Accounts that are remembered beyond the session: those that are meant to be as they are, and technical addresses that
 * the rep was told about. Only a hash is kept, so no address outlives the session.
 */
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { goodOnes, text } from "../../shared/shape";
import { enqueue, update } from "../browser/queue";
import { isAlias } from "./accounts";

const MOST = 500;
const hashes = goodOnes(text(64), MOST);

/** Accounts about which the rep said "this is intended". */
export const intended = item<string[]>("local", "intended", [], hashes);
const toldAliases = item<string[]>("local", "toldAliases", [], hashes);

/** SHA-256 of `portal|address`, hexadecimal. */
export async function hashOf({ portal }: HubSpotAccount, address: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${portal}|${address.toLowerCase()}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const hashed = (home: HubSpotAccount, accounts: readonly AccountRow[]) =>
  Promise.all(accounts.map(async ({ address }) => ({ address, hash: await hashOf(home, address) })));

export async function rememberIntended(home: HubSpotAccount, address: string): Promise<void> {
  const hash = await hashOf(home, address);
  await update(intended, (known) => [...known.filter((other) => other !== hash), hash].slice(-MOST));
}

/** Those of the accounts that are meant to be as they are. */
export async function intendedIn(home: HubSpotAccount, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> {
  const known = await intended.get();
  const own = known.length > 0 ? await hashed(home, accounts) : [];
  return new Set(own.filter(({ hash }) => known.includes(hash)).map(({ address }) => address));
}

/**
 * The technical addresses among the accounts that nobody was told about; from now on they are known. The popup opens by
 * itself for one the first time that it is seen in a portal, and never again.
 */
export const newAliases = (home: HubSpotAccount, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> =>
  enqueue(toldAliases.key, async () => {
    const known = await toldAliases.get();
    const aliases = accounts.filter(({ address }) => isAlias(address));
    const fresh = (await hashed(home, aliases)).filter(({ hash }) => !known.includes(hash));
    if (fresh.length > 0) await toldAliases.set([...known, ...fresh.map(({ hash }) => hash)].slice(-MOST));
    return new Set(fresh.map(({ address }) => address));
  });
