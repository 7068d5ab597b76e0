/**
 * Which rule do these facts mean? Pure: no clock, no browser, no storage; the same facts and table give the same answer.
 * Stages run from the strongest evidence to the weakest and the first that answers decides.
 */
import type { RuleId } from "../rules/schema";
import type { Table } from "./compile";
import { valueAfter } from "./details";
import { MAX_TEXT, plain } from "./normalise";
import {
  addressMatches,
  anchorMatches,
  codeMatches,
  conceptMatches,
  cuesOf,
  type Decision,
  decide,
  hasCue,
  inReport,
  keyMatches,
  holds,
  type Match,
  numbers,
  phraseMatches,
  quote,
  type Reading,
  type SeenNumber,
  UMBRELLAS,
} from "./stages";
import { tokenise } from "./tokens";
import type { Details, Diagnosis, Facts, Stage } from "./types";

export { compile, type Table } from "./compile";

/** Answers for a sign-in number that no rule names. */
const OTHER_CODE: RuleId = "signin/other-code";

/** A blank line between the texts, so that no phrase reaches from one into the next. */
function read(facts: Facts, table: Table): Reading {
  const text = plain(facts.texts.join("\n\n").slice(0, MAX_TEXT));
  const tokens = tokenise(text);
  const hits = table.tree.find(tokens);
  const excluded = new Set<RuleId>();
  for (const { owner } of hits) if (owner.kind === "not") excluded.add(owner.rule);
  return { facts, text, tokens, hits, cues: cuesOf({ text, tokens, hits }), excluded };
}

/** Of several numbers a weak one is a wrapper (70002: "Error validating credentials."); what follows it says why. */
function deciding(seen: SeenNumber[]): SeenNumber[] {
  const wraps = ({ rules }: SeenNumber) => rules.length > 0 && rules.every(({ weak }) => weak);
  return seen.every(wraps) ? seen : seen.filter((number) => !wraps(number));
}

/**
 * A number decides by itself. Two exceptions, both for a distinctive sentence that follows the number at once: Microsoft
 * adds numbers faster than anyone lists them, so an unlisted number is what its sentence says; and it has used a listed
 * number for other failures (16000), so then both stand as candidates, the sentence first.
 */
function byNumber(reading: Reading, table: Table, seen: SeenNumber[]): Decision | undefined {
  const first = seen[0];
  if (!first) return undefined;
  const phrases = phraseMatches(reading, "phrase").filter(({ rule }) => rule.startsWith("signin/"));
  const listed = seen.filter(({ rules }) => rules.length > 0);
  if (listed.length === 0) {
    const said = decide(reading, table, "phrase", phrases);
    const evidence = { stage: "code" as Stage, rule: OTHER_CODE, seen: `AADSTS${first.number}` };
    if (!said) return table.order.has(OTHER_CODE) ? { rules: [OTHER_CODE], evidence: [evidence] } : undefined;
    return said;
  }
  const matches = listed.flatMap(({ number, rules, start, end }) =>
    rules.map(({ rule, weak }) => ({ rule, weak, start, end, literal: 1, seen: `AADSTS${number}` })),
  );
  const byCode = decide(reading, table, "code", matches);
  const [only] = listed;
  if (!byCode || listed.length > 1 || !only) return byCode;
  const said = decide(
    reading,
    table,
    "phrase",
    phrases.filter((match) => followsAtOnce(only, match)),
  );
  if (!said || said.rules.some((rule) => byCode.rules.includes(rule))) return byCode;
  return {
    rules: [...said.rules, ...byCode.rules].slice(0, 3),
    evidence: [...said.evidence, ...byCode.evidence].slice(0, 3),
  };
}

function followsAtOnce({ end }: SeenNumber, match: Match): boolean {
  return match.start >= end && match.start - end <= 2;
}

/** The stages in their order; each gives its matches when asked. */
function stages(reading: Reading, table: Table): [Stage, () => Match[]][] {
  const specific = (matches: Match[]) => matches.filter(({ rule }) => !UMBRELLAS.has(rule));
  const umbrella = (matches: Match[]) => matches.filter(({ rule }) => UMBRELLAS.has(rule));
  const phrases = phraseMatches(reading, "phrase");
  // `5.7.139` alone means one thing, its sentence may mean another: a phrase that holds the code knows better.
  const codes = codeMatches(reading, "code").filter((code) => !phrases.some((phrase) => holds(phrase, code)));
  const hints = phraseMatches(reading, "hint");
  const keys = keyMatches(reading, table);
  let found: Match[] | undefined;
  const common = () => (found ??= phraseMatches(reading, "common"));
  const marks = umbrella([...codes, ...keys]);
  const shared = sharedWithUmbrella(phrases);
  let concepts: Match[] | undefined;
  const meant = () => (concepts ??= conceptMatches(reading, table));
  return [
    ["code", () => specific(codes)],
    ["key", () => mostLiteral(specific(keys))],
    ["anchor", () => anchorMatches(reading, table)],
    ["phrase", () => specific(phrases).filter((match) => !shared.includes(match))],
    ["address", () => addressMatches(reading, table)],
    ["oauth", () => codeMatches(reading, "oauth").filter((match) => inReport(reading, match, "hint"))],
    ["hint", () => specific(hints)],
    ["hint", () => specific(common())],
    ["concept", () => specific(meant())],
    // A code or key of an umbrella is no mere wording: what only shares its words is no candidate then.
    [
      "umbrella",
      () => [...marks, ...umbrella([...phrases, ...hints, ...meant()]), ...(marks.length > 0 ? [] : shared)],
    ],
    ["umbrella", () => umbrella(common())],
  ];
}

/** Weak phrases with the very words of an umbrella ("HubSpot can't access your inbox"): as unspecific as that, no better. */
function sharedWithUmbrella(phrases: readonly Match[]): Match[] {
  const titles = phrases.filter(({ rule }) => UMBRELLAS.has(rule));
  return phrases.filter(
    ({ rule, weak, start, end }) =>
      weak && !UMBRELLAS.has(rule) && titles.some((title) => title.start === start && title.end === end),
  );
}

/** Of several key patterns, those with most literal characters: the others are families around them. */
function mostLiteral(matches: Match[]): Match[] {
  const most = Math.max(...matches.map(({ literal }) => literal));
  return matches.filter(({ literal }) => literal === most);
}

function collect(reading: Reading, seen: SeenNumber[]): Details {
  const { text, tokens, hits } = reading;
  const found: Details = {};
  const first = seen[0];
  if (first) found.aadsts = first.number;
  const codes = new Set<string>(seen.slice(1).map(({ number }) => `AADSTS${number}`));
  for (const { owner, end } of hits) {
    if (owner.kind !== "label" || found[owner.field]) continue;
    const value = valueAfter(text, owner.field, tokens.ends[end - 1] as number);
    if (value) found[owner.field] = value;
  }
  for (const kind of ["code", "oauth"] as const) {
    for (const { start, end } of codeMatches(reading, kind)) {
      codes.add(quote(text, tokens.starts[start] as number, tokens.ends[end - 1] as number));
    }
  }
  if (codes.size > 0) found.codes = [...codes].slice(0, 10);
  return found;
}

function answer(decision: Decision, details: Details): Diagnosis {
  const { rules, evidence } = decision;
  return {
    status: rules.length === 1 ? "known" : "ambiguous",
    rule: rules[0] as RuleId,
    candidates: rules,
    evidence,
    details,
  };
}

/** Places where every text is an alert of HubSpot: what fails there is a failed connection. */
const ALERTS: ReadonlySet<Facts["surface"]> = new Set([
  "email-settings",
  "calendar-settings",
  "inboxes-settings",
  "connect-dialog",
]);

export function diagnose(facts: Facts, table: Table): Diagnosis {
  const reading = read(facts, table);
  const seen = deciding(numbers(reading, table));
  const found = collect(reading, seen);
  const byCode = byNumber(reading, table, seen);
  if (byCode) return answer(byCode, found);
  for (const [stage, matches] of stages(reading, table)) {
    const decision = decide(reading, table, stage, matches());
    if (decision) return answer(decision, found);
  }
  const fails = hasCue(reading, "failure") && !hasCue(reading, "opening", "tag", "talk", "clause", "sentence");
  const failed = fails && (ALERTS.has(facts.surface) || hasCue(reading, "mail", "subject"));
  return { status: failed ? "unknown" : "none", rule: null, candidates: [], evidence: [], details: found };
}
