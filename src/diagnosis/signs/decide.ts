/** What the signs of a text say. The strongest kind of sign decides alone; two rules of that kind are both candidates. */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import type { Evidence, Facts } from "../types";
import type { CodeKind, SeenCode } from "./codes";
import type { Hit } from "./matcher";
import { type SignInNumber, signInNumbers } from "./numbers";
import type { Signs } from "./signs";

/** What of the signs stands in a text. */
export interface Matches {
  facts: Facts;
  /** All texts, plain, a blank line between them. */
  text: string;
  tokens: Tokens;
  phrases: Hit[];
  numbers: SignInNumber[];
  codes: SeenCode[];
}

export interface Decision {
  /** Best first. */
  rules: RuleId[];
  evidence: Evidence[];
  /**
   * Not enough to decide alone: the heading of a generic rule, an OAuth value under which many failures travel, or a
   * sentence in the middle of a text that speaks of much else.
   */
  isWeak: boolean;
}

/** One sign of one rule; places are characters. */
interface Sign {
  rule: RuleId;
  stage: "code" | "phrase";
  seen: string;
  start: number;
  end: number;
  literal: number;
}

/** Answers for a sign-in number that no rule names. */
const OTHER_CODE: RuleId = "signin/other-code";
const MAX_CANDIDATES = 3;
const MAX_SEEN = 200;
/** A phrase that makes up this share of the text is the report, wherever it stands. */
const SHARE = 0.5;
/** What a line may begin with, and what ends the sentence or the name before a value. */
const INDENT = " >*#-";
const ENDS = "\n.!?。！？:=|";

/** A server's reply follows its code: `534-5.7.14 Please log in`. */
const REPLY = /(?:^|\D)[245]\d\d[ -](?:[245]\.\d{1,3}\.\d{1,3} )?$/;
const LONGEST_CODE = 24;

/** How a text names a provider, the folder of its rules, and those of rules about the other one. */
const PROVIDERS = [
  { name: /gmail|google/i, folder: "gmail", elsewhere: ["office365", "signin", "exchange"] },
  { name: /office ?365|microsoft|outlook|hotmail/i, folder: "office365", elsewhere: ["gmail"] },
];

/** A sign inside a longer one of another rule says nothing new. */
const holds = (outer: Sign, inner: Sign): boolean =>
  outer.end - outer.start > inner.end - inner.start && outer.start <= inner.start && outer.end >= inner.end;

/**
 * Of several rules: those of the provider that the text names, then the most specific sign, then what stands first. Beside
 * a rule of that provider, one of the other says nothing.
 */
function decide(signs: readonly Sign[], { text }: Matches, { order }: Signs, isWeak = false): Decision | undefined {
  const [named, second] = PROVIDERS.filter(({ name }) => name.test(text));
  const provider = second ? undefined : named;
  const folder = ({ rule }: Sign) => rule.split("/")[0] ?? "";
  const isNamed = (sign: Sign) => Number(folder(sign) === provider?.folder);
  const others = signs.some(isNamed) ? (provider?.elsewhere ?? []) : [];
  const kept = signs.filter(
    (sign) => !others.includes(folder(sign)) && !signs.some((other) => other.rule !== sign.rule && holds(other, sign)),
  );
  if (kept.length === 0) return undefined;
  const place = ({ rule }: Sign) => order.get(rule) ?? 0;
  kept.sort((a, b) => isNamed(b) - isNamed(a) || b.literal - a.literal || a.start - b.start || place(a) - place(b));
  const rules = [...new Set(kept.map(({ rule }) => rule))].slice(0, MAX_CANDIDATES);
  const evidence = rules.map((rule): Evidence => {
    const { stage, seen } = kept.find((sign) => sign.rule === rule) as Sign;
    return { stage, rule, seen: seen.slice(0, MAX_SEEN) };
  });
  return { rules, evidence, isWeak };
}

/** Does the sentence, or what a colon announces, go on behind this place? */
const goesOn = (text: string, end: number): boolean => /^:? *\p{L}/u.test(text.slice(end));

function phraseSigns({ text, phrases }: Matches): Sign[] {
  const standing = phrases.filter(({ isWhole, end }) => !isWhole || !goesOn(text, end));
  return standing.map(({ rule, start, end, length }) => {
    return { rule, stage: "phrase", seen: text.slice(start, end), start, end, literal: length };
  });
}

const codeSign = ({ rule, seen, start, literal }: SeenCode): Sign => ({
  rule,
  stage: "code",
  seen,
  start,
  end: start + seen.length,
  literal,
});

/**
 * A number decides by itself. Two exceptions, both for a sentence that follows the number at once: Microsoft adds numbers
 * faster than anyone lists them, so an unlisted number is what its sentence says; and it has used a listed number for
 * other failures (16000), so then both stand as candidates, the sentence first, unless it is that of a related rule (90095
 * and 90094 share one).
 */
function byNumber(matches: Matches, signs: Signs, phrases: readonly Sign[]): Decision | undefined {
  const { numbers, tokens } = matches;
  const first = numbers[0];
  if (!first) return undefined;
  const ofSignIn = phrases.filter(({ rule }) => rule.startsWith("signin/"));
  const sign = ({ number, start, end }: SignInNumber, rule: RuleId): Sign => ({
    rule,
    stage: "code",
    seen: `AADSTS${number}`,
    start: tokens.starts[start] as number,
    end: tokens.ends[end - 1] as number,
    literal: 1,
  });
  const listed = numbers.flatMap((number) => {
    const rule = signs.codes.numbers.get(number.number);
    return rule ? [sign(number, rule)] : [];
  });
  if (listed.length === 0) return decide(ofSignIn, matches, signs) ?? decide([sign(first, OTHER_CODE)], matches, signs);
  const byCode = decide(listed, matches, signs) as Decision;
  const [only] = listed as [Sign];
  const follows = ofSignIn.filter(({ start }) => start >= only.end && start - only.end <= 4);
  const said = listed.length === 1 ? decide(follows, matches, signs) : undefined;
  const alike = [only.rule, ...(signs.related.get(only.rule) ?? [])];
  if (!said || said.rules.some((rule) => alike.includes(rule))) return byCode;
  return {
    rules: [...said.rules, ...byCode.rules].slice(0, MAX_CANDIDATES),
    evidence: [...said.evidence, ...byCode.evidence].slice(0, MAX_CANDIDATES),
    isWeak: false,
  };
}

/** Does the text begin anew here: a line, a sentence, a value, a reply, what a tag holds? A quotation within a sentence does not. */
function beginsAnew(text: string, start: number): boolean {
  if (text[start - 1] === ">" || REPLY.test(text.slice(Math.max(0, start - LONGEST_CODE), start))) return true;
  let at = start;
  const quoted = "\"'".includes(text[at - 1] ?? "-");
  if (quoted) at--;
  while (at > 0 && INDENT.includes(text[at - 1] as string)) at--;
  return at === 0 || (quoted ? ":=" : ENDS).includes(text[at - 1] as string);
}

/** Is the sentence the report, rather than words somewhere in a text about much else? */
const isReport = ({ start, end }: Sign, text: string): boolean =>
  beginsAnew(text, start) || end - start >= SHARE * text.length;

export function decideBySigns(matches: Matches, signs: Signs): Decision | undefined {
  const { text, codes } = matches;
  const isSpecific = ({ rule }: { rule: RuleId }) => !signs.generic.has(rule);
  // The same words as an OAuth value say no more than the value does.
  const values = codes.filter(({ kind }) => kind === "oauth").map(codeSign);
  const phrases = phraseSigns(matches).filter(
    (one) => !values.some(({ start, end }) => start <= one.start && one.end <= end),
  );
  // `5.7.139` alone means one thing, its sentence may mean another: a phrase that holds the code knows better.
  const standing = codes.filter((code) => code.start === 0 || !phrases.some((one) => holds(one, codeSign(code))));
  const ofKind = (kinds: readonly CodeKind[]) => standing.filter(({ kind }) => kinds.includes(kind)).map(codeSign);
  const byCodes = (...kinds: CodeKind[]) => decide(ofKind(kinds).filter(isSpecific), matches, signs);
  const specific = phrases.filter(isSpecific);
  const reported = specific.filter((phrase) => matches.facts.surface !== "paste" || isReport(phrase, text));
  // The strongest first.
  return (
    byNumber(matches, signs, phrases) ??
    byCodes("constant", "status") ??
    byCodes("key") ??
    byCodes("anchor") ??
    decide(reported, matches, signs) ??
    decide(ofKind(["address"]), matches, signs) ??
    decide(specific, matches, signs, true) ??
    decide(ofKind(["oauth"]), matches, signs, true) ??
    decide([...ofKind(["constant", "status", "key"]), ...phrases], matches, signs, true)
  );
}

/** Of several numbers a wrapper's (70002: "Error validating credentials.") gives way to what follows it and says why. */
const WRAPPERS: ReadonlySet<string> = new Set(["70002"]);

/** Microsoft's numbers in the text, those that say why. */
export function decidingNumbers({ surface }: Facts, text: string, tokens: Tokens, signs: Signs): SignInNumber[] {
  const isKnown = (number: string) => signs.codes.numbers.has(number);
  const seen = signInNumbers(text, tokens, isKnown, surface === "microsoft-signin");
  const telling = seen.filter(({ number }) => !WRAPPERS.has(number));
  return telling.length > 0 ? telling : seen;
}
