/** The signs of all rules, ready to be searched. Made from plain data, so that tests and extension load the very same. */
import type { RuleId } from "../../rules/schema";
import { Codes } from "./codes";
import { Matcher } from "./matcher";

const ID = /^["':= ]{1,4}([0-9a-f]{8}-[0-9a-f-]{27})/i;
const TIME = /^["':= ]{1,4}(\d{4}-\d\d-\d\d[t ][\d:.z]{8,16})/i;
const NAME = /^["':= ]{1,4}([^\n"'<>]{2,60})/;
/** The fields that stand behind a label in Microsoft's pages, JSON bodies and addresses. Labels in the phrase language. */
export const FIELDS = {
  correlationId: { labels: ["correlation id", "correlationid"], value: ID },
  requestId: { labels: ["request id", "trace id"], value: ID },
  timestamp: { labels: ["timestamp", "date"], value: TIME },
  clientId: { labels: ["client id", "app id", "application with id"], value: ID },
  appName: { labels: ["app name", "named"], value: NAME },
};
export type Field = keyof typeof FIELDS;

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

/** What a phrase stands for: a rule, or the label before an identifier that IT needs. */
export type PhraseOwner = { rule: RuleId } | { field: Field };

export interface Signs {
  /** Place of each rule in the table: the last resort when candidates are equal. */
  order: ReadonlyMap<RuleId, number>;
  generic: ReadonlySet<RuleId>;
  related: ReadonlyMap<RuleId, readonly RuleId[]>;
  codes: Codes;
  phrases: Matcher<PhraseOwner>;
}

export function loadSigns({ rules, generic, codes, phrases, related }: SignsData): Signs {
  const id = (place: number) => rules[place] as RuleId;
  const labelled = Object.entries(FIELDS).flatMap(([field, { labels }]) =>
    labels.map((label): [string, PhraseOwner] => [label, { field: field as Field }]),
  );
  return {
    order: new Map(rules.map((rule, place) => [rule, place])),
    generic: new Set(generic.map(id)),
    related: new Map(related.map((others, place) => [id(place), others.map(id)])),
    codes: new Codes(codes.map(([code, rule]) => [code, id(rule)])),
    phrases: new Matcher([
      ...phrases.flatMap((list, rule) => list.map((phrase): [string, PhraseOwner] => [phrase, { rule: id(rule) }])),
      ...labelled,
    ]),
  };
}
