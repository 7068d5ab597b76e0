/** What the signs of a text say. The strongest kind of sign decides alone; two rules of that kind are candidates. */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import type { Evidence, Facts } from "../types";
import { type CodeKind, MAX_SEEN, type SeenCode } from "./codes";
import type { Hit } from "./matcher";
import { type SignInNumber, signInNumbers } from "./numbers";
import type { Signs } from "./signs";

/** The signs found in a text. */
export interface Matches {
  facts: Facts;
  /** All texts, joined by blank lines and normalised by `plain`. */
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
   * Not enough to decide alone: a sign of a generic rule, an OAuth value that many failures share, or a phrase in the
   * middle of a text that is about much else.
   */
  isWeak: boolean;
}

/** One sign of one rule; `start` and `end` are character positions. */
interface Sign {
  rule: RuleId;
  stage: "code" | "phrase";
  seen: string;
  start: number;
  end: number;
  specificity: number;
}

/** Answers for a sign-in number that no rule names. */
const OTHER_CODE: RuleId = "signin/other-code";
export const MAX_CANDIDATES = 3;
/** A phrase that makes up at least this share of the text is the report, wherever it stands. */
const SHARE = 0.5;
/** Characters that may precede the first word of a line. */
const INDENT = " >*#-";
/** Characters that end a sentence, or the name before a value. */
const ENDS = "\n.!?。！？:=|";

/** The code before a server's reply: `534-5.7.14 Please log in`. */
const REPLY = /(?:^|\D)[245]\d\d[ -](?:[245]\.\d{1,3}\.\d{1,3} )?$/;
const LONGEST_CODE = 24;

/** How a text names a provider, the folder of its rules, and the folders of rules about the other provider. */
const PROVIDERS = [
  { name: /gmail|google/i, folder: "gmail", elsewhere: ["office365", "signin", "exchange"] },
  { name: /office ?365|microsoft|outlook|hotmail/i, folder: "office365", elsewhere: ["gmail"] },
];

/** Is `inner` part of a longer sign? Inside one of another rule, it says nothing new. */
const holds = (outer: Sign, inner: Sign): boolean =>
  outer.seen.includes(inner.seen) &&
  outer.end - outer.start > inner.end - inner.start &&
  outer.start <= inner.start &&
  outer.end >= inner.end;

/**
 * Orders the rules: first those of the provider that the text names, then by the most specific sign, the earliest sign,
 * and the order of the table. Beside a rule of the named provider, rules about the other one are dropped.
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
  kept.sort(
    (a, b) => isNamed(b) - isNamed(a) || b.specificity - a.specificity || a.start - b.start || place(a) - place(b),
  );
  const rules = [...new Set(kept.map(({ rule }) => rule))].slice(0, MAX_CANDIDATES);
  const evidence = rules.map((rule): Evidence => {
    const { stage, seen } = kept.find((sign) => sign.rule === rule) as Sign;
    return { stage, rule, seen: seen.slice(0, MAX_SEEN) };
  });
  return { rules, evidence, isWeak };
}

/** Does the sentence go on at this position, directly or after a colon? */
const goesOn = (text: string, end: number): boolean => /^:? *\p{L}/u.test(text.slice(end));

function phraseSigns({ text, phrases }: Matches): Sign[] {
  const standing = phrases.filter(({ endsSentence, end }) => !endsSentence || !goesOn(text, end));
  return standing.map(({ rule, start, end, length }) => {
    return { rule, stage: "phrase", seen: text.slice(start, end), start, end, specificity: length };
  });
}

const codeSign = ({ rule, seen, start, specificity }: SeenCode): Sign => ({
  rule,
  stage: "code",
  seen,
  start,
  end: start + seen.length,
  specificity,
});

/**
 * A number decides by itself, with two exceptions. Microsoft adds numbers faster than anyone lists them, so if none is
 * listed, a sign-in phrase anywhere in the text decides. And it has used a listed number for other failures (16000), so
 * with a phrase directly after the only listed number, both rules are candidates, the phrase's first, unless they are
 * related (90095 and 90094 share a sentence).
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
    specificity: 1,
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

/** Does a line, sentence, value, server reply or tag content begin here? Quotations within a sentence do not count. */
function beginsAnew(text: string, start: number): boolean {
  if (text[start - 1] === ">" || REPLY.test(text.slice(Math.max(0, start - LONGEST_CODE), start))) return true;
  let at = start;
  const quoted = "\"'".includes(text[at - 1] ?? "-");
  if (quoted) at--;
  while (at > 0 && INDENT.includes(text[at - 1] as string)) at--;
  return at === 0 || (quoted ? ":=" : ENDS).includes(text[at - 1] as string);
}

/** Is the phrase the report itself, rather than words somewhere in a text about much else? */
const isReport = ({ start, end }: Sign, text: string): boolean =>
  beginsAnew(text, start) || end - start >= SHARE * text.length;

export function decideBySigns(matches: Matches, signs: Signs): Decision | undefined {
  const { text, codes } = matches;
  const isSpecific = ({ rule }: { rule: RuleId }) => !signs.generic.has(rule);
  // A phrase inside an OAuth value says no more than the value.
  const values = codes.filter(({ kind }) => kind === "oauth").map(codeSign);
  const phrases = phraseSigns(matches).filter(
    (one) => !values.some(({ start, end }) => start <= one.start && one.end <= end),
  );
  // A phrase that contains a code overrides it: the sentence around `5.7.139` may mean something else.
  const isBesideText = ({ kind }: SeenCode) => kind === "key" || kind === "anchor";
  const standing = codes.filter((code) => isBesideText(code) || !phrases.some((one) => holds(one, codeSign(code))));
  const ofKind = (kinds: readonly CodeKind[]) => standing.filter(({ kind }) => kinds.includes(kind)).map(codeSign);
  const byCodes = (...kinds: CodeKind[]) => decide(ofKind(kinds).filter(isSpecific), matches, signs);
  const specific = phrases.filter(isSpecific);
  const reported = specific.filter((phrase) => matches.facts.surface !== "paste" || isReport(phrase, text));
  // Strongest kind of sign first.
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

/** Wrappers (70002: "Error validating credentials."): any other number in the text says why. */
const WRAPPERS: ReadonlySet<string> = new Set(["70002"]);

/** Microsoft's numbers in the text, without wrappers where another number says why. */
export function decidingNumbers({ surface }: Facts, text: string, tokens: Tokens, signs: Signs): SignInNumber[] {
  const isKnown = (number: string) => signs.codes.numbers.has(number);
  const seen = signInNumbers(text, tokens, isKnown, surface === "microsoft-signin");
  const telling = seen.filter(({ number }) => !WRAPPERS.has(number));
  return telling.length > 0 ? telling : seen;
}
