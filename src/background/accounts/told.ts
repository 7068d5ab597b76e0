/**
 * Accounts that were told about: the popup opens by itself the first time that a technical address is seen in a portal,
 * and never again for it; likewise for an account that is broken, until it has worked again. Only a hash is kept, beyond
 * the session, as for accounts that are meant to be as they are.
 */
import { hashes, item, MOST_HASHES } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { enqueue } from "../browser/queue";
import type { HubSpotAccount } from "../incidents/worker-items";
import { isAlias } from "./accounts";
import { hashOf } from "./intended";

const told = item<string[]>("local", "toldAliases", [], hashes);

/** The accounts of which nobody was told yet that something is wrong with them; from now on they are known. */
export const notTold = (home: HubSpotAccount, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> =>
  enqueue(told.key, async () => {
    const before = await told.get();
    const known = new Set(before);
    const fresh = new Set<string>();
    for (const { address, state } of accounts) {
      const isBroken = state === "broken";
      const [ofAlias, ofBroken] = await Promise.all([hashOf(home, address), hashOf(home, `broken ${address}`)]);
      const hash = isBroken ? ofBroken : ofAlias;
      if (!isBroken) known.delete(ofBroken);
      if (!(isBroken || isAlias(address)) || known.has(hash)) continue;
      known.add(hash);
      fresh.add(address);
    }
    const after = [...known].slice(-MOST_HASHES);
    if (`${after}` !== `${before}`) await told.set(after);
    return fresh;
  });
