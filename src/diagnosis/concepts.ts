/**
 * What a text says in its own words. Phrases know the sentences that products show; here a sentence of any wording, in any
 * language of the lexicon, is read as a set of concepts, and recipes say which rule those mean. Tried after all else: it
 * knows least about where the words come from.
 */
import type { RuleId } from "../rules/schema";
import { type Found, Lexicon, SHARED, type Words } from "./lexicon";
import { Cookbook, type Fulfilled, type Recipes } from "./recipes";
import { type Spaced, spaced } from "./spaced";
import type { Tokens } from "./tokens";

/** Errors stand at the top of what people paste; what follows this many tokens is not read for concepts. */
const MAX_TOKENS = 600;
/** A language whose words make up less than this share of the best language's is not the language of the text. */
const LIKELY = 0.75;
/** What the words of the rest of the text weigh when the language of a sentence is told. */
const CONTEXT = 0.1;
/** Has phrases for all that fails: its words stand in the lexicon so that no other language claims them in a report. */
const ENGLISH = "en";
/** Beside so much English, a language needs this share of it to be more than look-alike words. */
const FOREIGN = 0.4;
/** A question or title may begin with a mark or a number. */
const NEAR_START = 6;

/** Rules that one sentence means, with places as tokens. */
export interface Meant {
  rule: RuleId;
  weak: boolean;
  weight: number;
  start: number;
  end: number;
}

/** A question mark that ends a sentence, not a bracket in it. */
const QUESTION = /^[\s"'»]?[?？](?!\))/;

interface Sentence extends Spaced {
  found: Found[];
  question: boolean;
}

/** Words of all languages, and what they mean together. */
export interface Speech {
  words: Words;
  recipes: Recipes;
}

export class Concepts {
  private read: { lexicon: Lexicon; cookbook: Cookbook } | undefined;

  /** `speech` is asked for once, by the first text that nothing else answers. */
  constructor(private readonly speech: () => Speech) {}

  private get books() {
    if (!this.read) {
      const { words, recipes } = this.speech();
      this.read = { lexicon: new Lexicon(words), cookbook: new Cookbook(recipes) };
    }
    return this.read;
  }

  /** What the first sentence that reports a failure means, the most specific only. */
  meant(text: string, tokens: Tokens): Meant[] {
    const { lexicon, cookbook } = this.books;
    const sentences = cut(text, tokens).map((sentence) => ({ ...sentence, found: lexicon.find(sentence.line) }));
    const context = shares(sentences.flatMap(({ found }) => found));
    let weak: Meant[] = [];
    for (const sentence of sentences) {
      const all = languages(sentence, context).flatMap((lang) => reported(sentence, lang, cookbook));
      const strong = best(all.filter((one) => !one.weak));
      if (strong.length > 0) return inTokens(sentence, strong);
      if (weak.length === 0) weak = inTokens(sentence, best(all));
    }
    return weak;
  }
}

/** The sentences at the top of the text. */
function cut(text: string, { words, starts, ends, sentences }: Tokens): Omit<Sentence, "found">[] {
  const count = Math.min(starts.length, MAX_TOKENS);
  const all: Omit<Sentence, "found">[] = [];
  for (let from = 0, i = 1; i <= count; i++) {
    const between = text.slice(ends[i - 1], starts[i] ?? ends[i - 1]);
    if (i < count && sentences[i] === sentences[i - 1] && !begins(text, starts[i] as number, between)) continue;
    const mark = text.slice(ends[i - 1], (ends[i - 1] as number) + 3);
    all.push({ ...spaced(words, from, i), question: QUESTION.test(mark) });
    from = i;
  }
  return all;
}

/**
 * A value begins a sentence (`message=…`), and so does a line that starts with a capital or an indent: dialogs put title
 * and text on two lines.
 */
function begins(text: string, start: number, between: string): boolean {
  if (between.includes("=")) return true;
  if (!between.includes("\n")) return false;
  const letter = text[start] as string;
  return letter !== letter.toLowerCase() || /[^\s]|\n /.test(between);
}

/** How much of these words each language makes up. */
function shares(found: readonly Found[]): Map<string, number> {
  const scores = new Map<string, number>();
  const until = new Map<string, number>();
  for (const { lang, start, end } of found) {
    // Words within words count once.
    const from = Math.max(start, until.get(lang) ?? 0);
    if (lang === SHARED || end <= from) continue;
    until.set(lang, end);
    scores.set(lang, (scores.get(lang) ?? 0) + end - from);
  }
  return scores;
}

/** The languages that a sentence may be in; what the whole text is in counts a little. */
function languages({ found }: Sentence, text: ReadonlyMap<string, number>): string[] {
  const here = [...shares(found)].map(([lang, share]) => [lang, share + CONTEXT * (text.get(lang) ?? 0)] as const);
  const others = here.filter(([lang]) => lang !== ENGLISH);
  const english = here.find(([lang]) => lang === ENGLISH)?.[1] ?? 0;
  const top = Math.max(FOREIGN * english, ...others.map(([, share]) => share));
  return others.filter(([, share]) => share >= LIKELY * top).map(([lang]) => lang);
}

const CUES: ReadonlySet<string> = new Set(["if", "talk", "done", "other"]);

/** The recipes that a sentence fulfils in one language, unless it says there that it reports nothing. */
function reported({ found, question }: Sentence, lang: string, cookbook: Cookbook): Fulfilled[] {
  if (question) return [];
  const words = found.filter((word) => word.lang === lang || word.lang === SHARED);
  if (words.some(({ concept, start }) => concept === "question" && start <= NEAR_START)) return [];
  const cues = words.filter(({ concept }) => CUES.has(concept));
  // "可能有风险" holds a "可能", and is no possibility.
  const inWord = (cue: Found) =>
    words.some((word) => word !== cue && !CUES.has(word.concept) && word.start <= cue.start && word.end >= cue.end);
  if (!cues.every(inWord)) return [];
  const purpose = words.some(({ concept }) => concept === "purpose");
  return cookbook.fulfilled(words).filter(({ start, end, required, weak }) => {
    if (purpose && (weak || !required)) return false;
    const shared = shares(found.filter((word) => word.start >= start && word.start < end));
    return (shared.get(lang) ?? 0) > (shared.get(ENGLISH) ?? 0);
  });
}

function best(all: readonly Fulfilled[]): Fulfilled[] {
  const most = Math.max(...all.map(({ weight }) => weight));
  return all.filter(({ weight }) => weight === most);
}

function inTokens({ tokenAt }: Sentence, all: readonly Fulfilled[]): Meant[] {
  return all.map(({ rule, weak, weight, start, end }) => ({
    rule,
    weak,
    weight,
    start: tokenAt[start] as number,
    end: (tokenAt[end - 1] as number) + 1,
  }));
}
