/** An outage shows as a wave: several accounts drop within minutes, or HubSpot says so across the top of its pages. */
import { item } from "../../shared/items";
import { enqueue } from "../browser/queue";
import { WAVE } from "./accounts";

const WITHIN = 10 * 60_000;
const BANNER = "banner";

const drops = item<{ who: string; at: number }[]>("session", "drops", []);

/** HubSpot's own banner counts as a wave by itself. */
export const noteBanner = () => countDisconnects([BANNER]);

/** Remembers which accounts dropped, and tells whether those of the last minutes make a wave. */
export function countDisconnects(who: readonly string[]): Promise<boolean> {
  return enqueue(drops.key, async () => {
    const now = Date.now();
    const before = await drops.get();
    const recent = before.filter((drop) => now - drop.at < WITHIN && !who.includes(drop.who));
    const after = [...recent, ...who.map((name) => ({ who: name, at: now }))].slice(-20);
    if (who.length > 0) await drops.set(after);
    return after.length >= WAVE || after.some((drop) => drop.who === BANNER);
  });
}
