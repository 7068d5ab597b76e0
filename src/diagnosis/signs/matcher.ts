/**
 * Finds every phrase of the rules in a text. A phrase is compiled and searched for only if the text has its index word,
 * the one that fewest phrases share; the build writes it in capitals (`test/tools/gather.ts`). A few phrases have none.
 */
import type { RuleId } from "../../rules/schema";
import type { Tokens } from "../text/tokens";
import { readPhrase } from "./phrases";

/** A phrase found in the text; `start` and `end` are character positions. */
export interface Hit {
  rule: RuleId;
  start: number;
  end: number;
  /** In tokens. */
  length: number;
  /** The phrase ends with a stop, so the sentence must end there too. */
  endsSentence: boolean;
}

/** The index word of a phrase, whose case does not matter otherwise. */
const MARKED = /[A-Z]+/;

interface Phrase {
  rule: RuleId;
  source: string;
  /** Compiled on first use. */
  pattern?: RegExp;
}

export class Matcher {
  /** Phrases by index word in lower case; `""` for those without one. */
  private readonly byWord = new Map<string, Phrase[]>();

  /** The phrases are not validated here: the build has checked and marked them. */
  constructor(sources: readonly (readonly [phrase: string, rule: RuleId])[]) {
    for (const [source, rule] of sources) {
      const word = MARKED.exec(source)?.[0].toLowerCase() ?? "";
      const list = this.byWord.get(word);
      if (list) list.push({ source, rule });
      else this.byWord.set(word, [{ source, rule }]);
    }
  }

  /** Every occurrence of every phrase. */
  find({ words, starts, ends, sentences }: Tokens): Hit[] {
    // A line break before each sentence, which no `*` matches.
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
        hits.push({ rule, start: starts[first] as number, end, length, endsSentence: source.endsWith(".") });
      }
    }
    return hits;
  }
}

const countWords = (line: string): number => line.split(" ").length - 1;
