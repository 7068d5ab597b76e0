/** Accounts that are meant to be as they are. Only a hash is kept: no address outlives the session. */
import { intended, MOST_HASHES } from "../../shared/items";
import { enqueue } from "../browser/queue";
import type { HubSpotAccount } from "../incidents/worker-items";

/** SHA-256 of `portal|address`, hexadecimal. */
export async function hashOf({ portal }: HubSpotAccount, address: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${portal}|${address.toLowerCase()}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const remember = (home: HubSpotAccount, address: string) =>
  enqueue(intended.key, async () => {
    const [before, hash] = await Promise.all([intended.get(), hashOf(home, address)]);
    await intended.set([...before.filter((known) => known !== hash), hash].slice(-MOST_HASHES));
  });
