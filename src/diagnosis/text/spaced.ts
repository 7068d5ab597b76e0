/**
 * The tokens of a text as one line, by which the lexicon finds its words: a space before and after each, so that ` konto`
 * is a word that begins so and ` konto ` is that word; none between the characters of a script that has no spaces.
 */
/** Han, Kana and whatever else `tokens.ts` reads one by one. */
const SINGLE = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u9fff\uf900-\ufaff]$/;

export interface Spaced {
  line: string;
  /** For each place in the line, the token that stands there or, at a space, the next one. */
  tokenAt: readonly number[];
}

/** Tokens `from` to `to` (excluded). */
export function spaced(words: readonly string[], from: number, to: number): Spaced {
  let line = "";
  const tokenAt: number[] = [];
  let glue = false;
  for (let i = from; i < to; i++) {
    const word = words[i] as string;
    const single = SINGLE.test(word);
    const piece = glue && single ? word : ` ${word}`;
    for (let k = 0; k < piece.length; k++) tokenAt.push(i);
    line += piece;
    glue = single;
  }
  tokenAt.push(to - 1);
  return { line: `${line} `, tokenAt };
}
