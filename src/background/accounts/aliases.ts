/**
 * Technical addresses that were told about: the popup opens by itself the first time that one is seen in a portal, and
 * never again for it. Only a hash is kept, beyond the session, as for accounts that are meant to be as they are.
 */
import { hashes, item } from "../../shared/items";
import type { AccountRow } from "../../shared/messages";
import { inTurn } from "../browser/turns";
import type { Portal } from "../incidents/memory";
import { isAlias } from "./accounts";
import { hashOf } from "./intended";

const told = item<string[]>("local", "toldAliases", [], hashes);

/** The technical addresses among the accounts that nobody was told about; from now on they are known. */
export const newAliases = (home: Portal, accounts: readonly AccountRow[]): Promise<ReadonlySet<string>> =>
  inTurn(told.key, async () => {
    const fresh = new Set<string>();
    const known = await told.get();
    const hashes: string[] = [];
    for (const { address } of accounts.filter((row) => isAlias(row.address))) {
      const hash = await hashOf(home, address);
      if (known.includes(hash)) continue;
      fresh.add(address);
      hashes.push(hash);
    }
    if (hashes.length > 0) await told.set([...known, ...hashes].slice(-500));
    return fresh;
  });
