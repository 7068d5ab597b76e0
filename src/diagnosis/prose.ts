/**
 * Does a text report a failure, or does it talk about failures? Help pages, release notes, questions and instructions use
 * the same words as error messages. Cues in the phrase language mark them; they live in the tree of the rules' phrases, so
 * that judging costs nothing beyond the search.
 *
 * A rule's codes are believed anywhere, its distinctive phrases unless the text plainly talks about them (`opening`,
 * `talk`), its hints only in a sentence without any cue, its common wordings only without one in their gaps too.
 */
import type { Cue } from "./cues";
import type { Tokens } from "./tokens";

/** A cue as it stands in a text: tokens `start` to `end` (excluded). */
export interface SeenCue {
  cue: Cue;
  start: number;
  end: number;
}

/** A title may begin with a mark, a number, a word in brackets. */
const NEAR_START = 2;

/** Cues that count where they stand; the others are words among others. */
export function standing(text: string, tokens: Tokens, seen: readonly SeenCue[]): SeenCue[] {
  const { starts, ends, sentences } = tokens;
  return seen.filter(({ cue, start, end }) => {
    switch (cue) {
      case "opening":
        return start === 0;
      case "tag":
        return start < NEAR_START && /^ ?[:(]/.test(text.slice(ends[end - 1], (ends[end - 1] as number) + 2));
      case "clause": {
        const between = start === 0 ? "," : text.slice(ends[start - 1], starts[start]);
        return sentences[start] !== sentences[start - 1] || /[,;:(\n–-]/.test(between);
      }
      default:
        return true;
    }
  });
}

/**
 * Is the text at tokens `start` to `end` talked about? `hint`: it says so little that any cue in the sentence will do;
 * `common`: so little that the words in its gaps must be no cue either.
 */
export function isTalk(
  cues: readonly SeenCue[],
  { sentences }: Tokens,
  start: number,
  end: number,
  kind: "phrase" | "hint" | "common",
): boolean {
  const ofMail = kind === "phrase" && cues.some(({ cue }) => cue === "mail");
  const inside = (seen: SeenCue) =>
    (sentences[seen.start] as number) >= (sentences[start] as number) &&
    (sentences[seen.start] as number) <= (sentences[end - 1] as number);
  return cues.some((seen) => {
    if (kind !== "common" && seen.start >= start && seen.end <= end) return false;
    if (seen.cue === "opening" || seen.cue === "tag") return true;
    const before = seen.start < (kind === "common" ? end : start) && sentences[seen.start] === sentences[start];
    if (seen.cue === "talk") return before;
    // Even a distinctive sentence may be another product's ("Tailscale: admin approval required").
    if (kind === "phrase") return seen.cue === "elsewhere" && !ofMail && inside(seen);
    if (seen.cue === "clause") return before;
    return (seen.cue === "sentence" || seen.cue === "elsewhere") && inside(seen);
  });
}
