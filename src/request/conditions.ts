/** Which steps and which sentences of a request hold. What was not seen and not answered holds nothing. */

interface Condition {
  codes?: readonly string[] | undefined;
  answer?: string | readonly string[] | undefined;
}

export interface Conditional {
  when?: Condition | undefined;
  unless?: Condition | undefined;
}

export interface Known {
  /** Codes that were seen, as rules write them: `AADSTS50105`, `ErrorAccessDenied`. */
  codes: ReadonlySet<string>;
  /** Answers given, as rules write them: `page.number`. */
  answers: ReadonlySet<string>;
}

/** The codes that stand in the details of a diagnosis, a number with and without its name. */
export function codesIn({ aadsts, codes = [] }: { aadsts?: string; codes?: readonly string[] }): Set<string> {
  return new Set([...codes, ...(aadsts ? [aadsts, `AADSTS${aadsts}`] : [])]);
}

/** The parts of a condition: is each known to be so? */
const partsOf = ({ codes, answer }: Condition, known: Known): boolean[] => [
  ...(codes ? [codes.some((code) => known.codes.has(code))] : []),
  ...(answer ? [[answer].flat().some((one) => known.answers.has(one))] : []),
];

/** All of `when` is known, and nothing of `unless`. */
export const holds = ({ when, unless }: Conditional, known: Known): boolean =>
  (!when || partsOf(when, known).every(Boolean)) && !(unless && partsOf(unless, known).some(Boolean));
