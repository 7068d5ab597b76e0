/** The signs of all rules, ready to be searched. Loaded from plain data, the same in tests and extension. */
import type { RuleId } from "../../rules/schema";
import { Codes } from "./codes";
import { Matcher } from "./matcher";

/** What the build writes to `signs.json`. Numbers are indices into `rules`. */
export interface SignsData {
  rules: RuleId[];
  /** Rules whose signs are headings shared by all failures: they answer only where nothing else does. */
  generic: number[];
  codes: [code: string, rule: number][];
  /** One list per rule. */
  phrases: string[][];
  /** One list per rule: the rules that it is mistaken for, best first. */
  related: number[][];
}

export interface Signs {
  /** Position of each rule in the table: the last tie-breaker between candidates. */
  order: ReadonlyMap<RuleId, number>;
  generic: ReadonlySet<RuleId>;
  related: ReadonlyMap<RuleId, readonly RuleId[]>;
  codes: Codes;
  phrases: Matcher;
}

export function loadSigns({ rules, generic, codes, phrases, related }: SignsData): Signs {
  const id = (place: number) => rules[place] as RuleId;
  return {
    order: new Map(rules.map((rule, place) => [rule, place])),
    generic: new Set(generic.map(id)),
    related: new Map(related.map((others, place) => [id(place), others.map(id)])),
    codes: new Codes(codes.map(([code, rule]) => [code, id(rule)])),
    phrases: new Matcher(phrases.flatMap((list, rule) => list.map((phrase) => [phrase, id(rule)] as const))),
  };
}
