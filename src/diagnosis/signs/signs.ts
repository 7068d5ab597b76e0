/** The signs of all rules, ready to be searched. Made from plain data, so that tests and extension load the very same. */
import type { RuleId } from "../../rules/schema";
import { Codes } from "./codes";
import { Matcher } from "./matcher";

/** What the build writes to `signs.json`; rules stand as their place in `rules`. */
export interface SignsData {
  rules: RuleId[];
  /** Rules whose signs are the headings under which all failures show: they answer where nothing else does. */
  generic: number[];
  codes: [code: string, rule: number][];
  /** By rule. */
  phrases: string[][];
  /** By rule: others that it is mistaken for, best first. */
  related: number[][];
}

export interface Signs {
  /** Place of each rule in the table: the last resort when candidates are equal. */
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
