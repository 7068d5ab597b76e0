/**
 * Finds in a text every phrase of the rules. A phrase is only read and looked for if the text holds the one of its words
 * that fewest phrases have: the build writes it in capitals (`test/tools/gather.ts`). Few have none.
 */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import { readPhrase } from "./phrases";

/** A phrase in the text, from character `start` to `end`. */
export interface Hit {
  rule: RuleId;
  start: number;
  end: number;
  /** Of how many tokens. */
  length: number;
  /** The phrase ends with a stop. */
  isWhole: boolean;
}

/** The case of a phrase does not matter else. */
const MARKED = /[A-Z]+/;

interface Phrase {
  rule: RuleId;
  source: string;
  /** Once it was looked for. */
  pattern?: RegExp;
}

export class Matcher {
  /** Phrases by the word by which they are found, in small letters. */
  private readonly byWord = new Map<string, Phrase[]>();

  /** The phrases are well formed and marked: the build has read them. */
  constructor(sources: readonly (readonly [phrase: string, rule: RuleId])[]) {
    for (const [source, rule] of sources) {
      const word = MARKED.exec(source)?.[0].toLowerCase() ?? "";
      const list = this.byWord.get(word);
      if (list) list.push({ source, rule });
      else this.byWord.set(word, [{ source, rule }]);
    }
  }

  /** Every phrase that stands in the text, each as often as it does. */
  find({ words, starts, ends, sentences }: Tokens): Hit[] {
    // With a line break before each sentence, which no star reaches over.
    let lines = "";
    words.forEach((word, i) => {
      lines += sentences[i] === sentences[i - 1] ? `${word} ` : `\n${word} `;
    });
    const line = lines.replaceAll("\n", "");
    const phrases = [...new Set(["", ...words])].flatMap((word) => this.byWord.get(word) ?? []);
    const hits: Hit[] = [];
    for (const phrase of phrases) {
      const { rule, source } = phrase;
      phrase.pattern ??= readPhrase(source);
      const text = source.includes("*") ? lines : line;
      let [first, at] = [0, 0];
      for (const { 0: found, index } of text.matchAll(phrase.pattern)) {
        first += countWords(text.slice(at, index));
        at = index;
        const length = countWords(found);
        const end = ends[first + length - 1] as number;
        hits.push({ rule, start: starts[first] as number, end, length, isWhole: source.endsWith(".") });
      }
    }
    return hits;
  }
}

const countWords = (line: string): number => line.split(" ").length - 1;
