/**
 * Technical addresses that were told about: the popup opens by itself the first time that one is seen in a portal, and
 * never again for it. Only a hash is kept, beyond the session, as for accounts that are meant to be as they are.
 */
import { hashes, item, MOST_HASHES } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { enqueue } from "../browser/queue";
import type { HubSpotAccount } from "../incidents/worker-items";
import { isAlias } from "./accounts";
import { hashOf } from "./intended";

const told = item<string[]>("local", "toldAliases", [], hashes);

/** The technical addresses among the accounts that nobody was told about; from now on they are known. */
export const newAliases = (home: HubSpotAccount, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> =>
  enqueue(told.key, async () => {
    const known = await told.get();
    const aliases = accounts.map(({ address }) => address).filter(isAlias);
    const hashed = await Promise.all(aliases.map(async (address) => ({ address, hash: await hashOf(home, address) })));
    const fresh = hashed.filter(({ hash }) => !known.includes(hash));
    if (fresh.length > 0) await told.set([...known, ...fresh.map(({ hash }) => hash)].slice(-MOST_HASHES));
    return new Set(fresh.map(({ address }) => address));
  });
