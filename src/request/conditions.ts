/** Which steps and sentences hold, and whom a request goes to. What was not seen and not answered holds nothing. */
import type { Details } from "../diagnosis/types";
import type { Recipient, RequestRule, Step } from "../rules/schema";

export type Conditional = Pick<Step, "when" | "unless">;

export interface Known {
  /** Codes that were seen, as rules write them: `AADSTS50105`, `ErrorAccessDenied`. */
  codes: ReadonlySet<string>;
  /** Answers given, as rules write them: `page.number`. */
  answers: ReadonlySet<string>;
}

/** The codes that stand in the details of a diagnosis, as rules write them, Microsoft's number first. */
export const codesIn = ({ aadsts, codes = [] }: Details): Set<string> =>
  new Set([...(aadsts ? [`AADSTS${aadsts}`] : []), ...codes]);

/** The parts of a condition: is each known to be so? */
const partsOf = ({ codes, answer }: NonNullable<Step["when"]>, known: Known): boolean[] => [
  ...(codes ? [codes.some((code) => known.codes.has(code))] : []),
  ...(answer ? [[answer].flat().some((one) => known.answers.has(one))] : []),
];

/** All of `when` is known, and nothing of `unless`. */
export const holds = ({ when, unless }: Conditional, known: Known): boolean =>
  (!when || partsOf(when, known).every(Boolean)) && !(unless && partsOf(unless, known).some(Boolean));

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
