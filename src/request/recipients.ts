/** Whom a message can go to. Pure. */
import type { Recipient, RequestRule } from "../rules/schema";
import { holds, type Known } from "./conditions";

/** Whom the card writes to, unless the rep chooses somebody else. */
export const firstRecipient = (request: RequestRule | undefined, known: Known): Recipient =>
  request?.instead?.find((one) => holds(one, known))?.to ?? usualRecipient(request);

/** Who is asked where an ask names nobody. */
export const usualRecipient = (request: RequestRule | undefined): Recipient => request?.to ?? "it-admin";

/** All that have something to do, the first one first. */
export function recipientsOf(request: RequestRule | undefined, known: Known): Recipient[] {
  const asks = (request?.asks ?? []).filter((ask) => holds(ask, known));
  return [...new Set([firstRecipient(request, known), ...asks.map((ask) => ask.to ?? usualRecipient(request))])];
}
