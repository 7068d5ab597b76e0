/** Which steps and asks apply, and who receives a request. What was neither seen nor answered meets no condition. */
import type { Details } from "../diagnosis/types";
import type { Recipient, RequestRule, Step } from "../rules/schema";

export type Conditional = Pick<Step, "when" | "unless">;

export interface Known {
  /** Codes seen, as rules write them: `AADSTS50105`, `ErrorAccessDenied`. */
  codes: ReadonlySet<string>;
  /** Answers given, as rules write them: `page.number`. */
  answers: ReadonlySet<string>;
}

/** The codes in the details of a diagnosis, as rules write them, Microsoft's number first. */
export const codesIn = ({ aadsts, codes = [] }: Details): Set<string> =>
  new Set([...(aadsts ? [`AADSTS${aadsts}`] : []), ...codes]);

/** For each part of a condition, whether it is known to be met. */
const partsOf = ({ codes, answer }: NonNullable<Step["when"]>, known: Known): boolean[] => [
  ...(codes ? [codes.some((code) => known.codes.has(code))] : []),
  ...(answer ? [[answer].flat().some((one) => known.answers.has(one))] : []),
];

/** Whether all of `when` is known to be met, and no part of `unless`. */
export const holds = ({ when, unless }: Conditional, known: Known): boolean =>
  (!when || partsOf(when, known).every(Boolean)) && !(unless && partsOf(unless, known).some(Boolean));

/** The recipient, unless the rep chooses another. */
export const firstRecipient = (request: RequestRule | undefined, known: Known): Recipient =>
  request?.instead?.find((one) => holds(one, known))?.to ?? usualRecipient(request);

/** The recipient of an ask that names none. */
export const usualRecipient = (request: RequestRule | undefined): Recipient => request?.to ?? "it-admin";

/** Everybody with something to do, starting with `firstRecipient`. */
export function recipientsOf(request: RequestRule | undefined, known: Known): Recipient[] {
  const asks = (request?.asks ?? []).filter((ask) => holds(ask, known));
  return [...new Set([firstRecipient(request, known), ...asks.map((ask) => ask.to ?? usualRecipient(request))])];
}
