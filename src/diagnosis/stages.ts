/** The evidence of one text, stage by stage, and how one stage is decided. */
import type { RuleId } from "../rules/schema";
import type { Mark, Table } from "./compile";
import type { Owner } from "./owners";
import { nameAt } from "./keys";
import { type SignInNumber, signInNumbers } from "./numbers";
import type { Hit } from "./tree";
import type { Cue } from "./cues";
import { isTalk, type SeenCue, standing } from "./prose";
import type { Tokens } from "./tokens";
import type { Evidence, Facts, Stage } from "./types";

/** One sign of one rule, with its place: tokens, or characters where `seen` is no phrase. */
export interface Match {
  rule: RuleId;
  start: number;
  end: number;
  literal: number;
  weak: boolean;
  seen: string;
}

export interface Reading {
  facts: Facts;
  /** All texts, plain. */
  text: string;
  tokens: Tokens;
  hits: Hit<Owner>[];
  cues: SeenCue[];
  /** Rules that a `not` phrase rules out. */
  excluded: ReadonlySet<RuleId>;
}

/** Answered only when nothing else does: their wordings and codes are the titles under which all failures show. */
export const UMBRELLAS: ReadonlySet<RuleId> = new Set<RuleId>(["office365/generic", "hubspot/connect-failed"]);

const MAX_SEEN = 200;
/** Signs of one kind that are weighed against each other: a flood of them says no more than its beginning. */
const MAX_MATCHES = 100;

export function quote(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + MAX_SEEN));
}

function span({ tokens, text }: Reading, hit: Hit<Owner>): string {
  return quote(text, tokens.starts[hit.start] as number, tokens.ends[hit.end - 1] as number);
}

function match(reading: Reading, hit: Hit<Owner>, rule: RuleId): Match {
  const { start, end, literal, weak } = hit;
  return { rule, start, end, literal, weak, seen: span(reading, hit) };
}

/** Words that are also plain English (`UNAUTHORIZED`, `TRANSIENT`) count as a code only as HubSpot writes them. */
const PLAIN_WORD = /^[A-Z]+$/;
const STATUS_CODE = /^\d\.\d{1,3}\.\d{1,3}$/;
/** A status code is not the version of a product. */
const MAIL_CONTEXT = /smtp|mail|auth|send|sender|recipient|relay|exchange|outlook|gsmtp|client|\b[245]\d\d\b/i;

/** A code stands in the text letter by letter: `APP_PASSWORD_REQUIRED` is one, "App password required" is a sentence. */
function standsAsCode(reading: Reading, hit: Hit<Owner>, code: string, family: boolean): boolean {
  const { text, tokens } = reading;
  const from = tokens.starts[hit.start] as number;
  const to = tokens.ends[hit.end - 1] as number;
  const seen = text.slice(from, to);
  const before = text[from - 1] ?? " ";
  const after = text[to] ?? " ";
  if (STATUS_CODE.test(code)) {
    if (seen !== code || /[\d.v]/i.test(before) || (after === "." && /\d/.test(text[to + 1] ?? ""))) return false;
    return MAIL_CONTEXT.test(text.slice(Math.max(0, from - 40), from)) || MAIL_CONTEXT.test(text.slice(to, to + 80));
  }
  if (/\w/.test(before) || text.slice(from, from + code.length).toLowerCase() !== code.toLowerCase()) return false;
  if (family) return true;
  if (/\w/.test(after)) return false;
  // Inside a dotted key the whole key decides: `calDav.errors.UNAUTHORIZED` is no refused mail login.
  return !PLAIN_WORD.test(code) || (seen === code && before !== "." && !/^\.\w/.test(text.slice(to, to + 2)));
}

/** Constants of HubSpot, Graph and EWS, status codes of mail servers; or OAuth error values. */
export function codeMatches(reading: Reading, wanted: "code" | "oauth"): Match[] {
  const found: Match[] = [];
  for (const hit of reading.hits) {
    if (hit.owner.kind !== wanted) continue;
    if (found.length >= MAX_MATCHES) break;
    if (!standsAsCode(reading, hit, hit.owner.code, hit.owner.family)) continue;
    found.push(match(reading, hit, hit.owner.rule));
  }
  return found;
}

export interface SeenNumber extends SignInNumber {
  rules: Mark[];
}

export function numbers({ text, tokens }: Reading, table: Table): SeenNumber[] {
  return signInNumbers(text, tokens, (number) => table.numbers.has(number)).map((seen) => ({
    ...seen,
    rules: table.numbers.get(seen.number) ?? [],
  }));
}

export function keyMatches({ facts, text, tokens, hits }: Reading, table: Table): Match[] {
  const keys = new Set(facts.keys);
  for (const { owner, start } of hits) {
    const name = owner.kind === "key" ? nameAt(text, tokens.starts[start] as number) : undefined;
    if (name) keys.add(name);
  }
  return [...keys].flatMap((key) =>
    table.keys
      .find(key)
      .map((found) => ({ ...found.owner, start: 0, end: 0, literal: found.literal, seen: quote(key, 0, key.length) })),
  );
}

const FRAGMENT = /#[a-z0-9_-]{3,120}|\/[a-z0-9_-]{3,120}/gi;

export function anchorMatches({ facts, text }: Reading, table: Table): Match[] {
  const links = text.includes("#") ? [...(facts.anchors ?? []), text] : (facts.anchors ?? []);
  return links.flatMap((link) =>
    (link.match(FRAGMENT) ?? []).flatMap((fragment) =>
      (table.anchors.get(fragment.toLowerCase()) ?? []).map((owner) => ({
        ...owner,
        start: 0,
        end: 0,
        literal: fragment.length,
        seen: fragment,
      })),
    ),
  );
}

export function addressMatches({ text }: Reading, table: Table): Match[] {
  if (!text.includes("@")) return [];
  return table.addresses.flatMap(({ shape, rule }) => {
    const found = shape.exec(text);
    return found ? [{ rule, start: 0, end: 0, literal: 1, weak: false, seen: found[0] }] : [];
  });
}

/** Wordings of one kind that stand in a report, rather than in talk about failures; common ones only beside a word of mail. */
export function phraseMatches(reading: Reading, kind: "phrase" | "hint" | "common"): Match[] {
  const found: Match[] = [];
  if (kind === "common" && reading.facts.surface === "paste" && !reading.text.includes("@") && !hasCue(reading, "mail"))
    return found;
  const known = new Set<string>();
  for (const hit of reading.hits) {
    if (hit.owner.kind !== kind || known.size >= MAX_MATCHES) continue;
    const next = match(reading, hit, hit.owner.rule);
    const name = `${next.rule} ${next.literal} ${next.seen}`;
    if (known.has(name) || !inReport(reading, next, kind)) continue;
    known.add(name);
    found.push(next);
  }
  return found;
}

/** What the text says in words that no phrase knows. */
export function conceptMatches(reading: Reading, table: Table): Match[] {
  const { text, tokens } = reading;
  if (hasCue(reading, "opening", "tag")) return [];
  return table.concepts.meant(text, tokens).flatMap(({ rule, weak, weight, start, end }) => {
    const seen = quote(text, tokens.starts[start] as number, tokens.ends[end - 1] as number);
    const found = { rule, weak, start, end, literal: weight, seen };
    return inReport(reading, found, "phrase") ? [found] : [];
  });
}

/** Cues of prose that count, and whether the text has words of a certain kind. */
export function cuesOf({ text, tokens, hits }: Pick<Reading, "text" | "tokens" | "hits">): SeenCue[] {
  const seen = hits.flatMap(({ owner, start, end }) => (owner.kind === "cue" ? [{ cue: owner.cue, start, end }] : []));
  return standing(text, tokens, seen);
}

/** Does this match stand in a report, rather than in talk about failures? */
export function inReport(
  { tokens, cues }: Reading,
  { start, end }: Match,
  kind: "phrase" | "hint" | "common",
): boolean {
  return !isTalk(cues, tokens, start, end, kind);
}

export function hasCue({ cues }: Reading, ...wanted: Cue[]): boolean {
  return cues.some(({ cue }) => wanted.includes(cue));
}

export interface Decision {
  rules: RuleId[];
  evidence: Evidence[];
}

const MAX_CANDIDATES = 3;

const PROVIDERS: readonly [RegExp, string][] = [
  [/gmail|google/i, "gmail"],
  [/office ?365|microsoft|outlook|hotmail/i, "office365"],
];

/** A match inside a longer one of another rule says nothing new. */
export function holds(outer: Match, inner: Match): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.rule !== inner.rule && outer.start <= inner.start && outer.end >= inner.end;
}

/** The folder of the one provider that the text names. */
function provider(text: string): string | undefined {
  const named = PROVIDERS.filter(([name]) => name.test(text));
  return named.length === 1 ? named[0]?.[1] : undefined;
}

/**
 * The rules that a stage leaves, best first; none if nothing matched. Of several, the strong stand before the weak, then the rules of the provider that the text names,
 * then the more specific, then what stands first in the text.
 */
export function decide(reading: Reading, table: Table, stage: Stage, all: Match[]): Decision | undefined {
  const matches = all.filter(({ rule }) => !reading.excluded.has(rule));
  const kept = matches.filter((match) => !matches.some((other) => holds(other, match)));
  if (kept.length === 0) return undefined;
  const named = provider(reading.text);
  const place = ({ rule }: Match) => (rule.split("/")[0] === named ? 0 : 1);
  kept.sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      place(a) - place(b) ||
      b.literal - a.literal ||
      a.start - b.start ||
      a.end - b.end ||
      (table.order.get(a.rule) ?? 0) - (table.order.get(b.rule) ?? 0),
  );
  const rules = [...new Set(kept.map(({ rule }) => rule))].slice(0, MAX_CANDIDATES);
  const evidence = rules.map((rule) => {
    const { seen } = kept.find((match) => match.rule === rule) as Match;
    return { stage, rule, seen };
  });
  return { rules, evidence };
}
