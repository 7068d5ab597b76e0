/**
 * HubSpot's translation keys: `InboxConnectUtils.wizard.imapInbox.errors.OFFICE_ERROR_INVALID_LICENSE.title_jsx`.
 * A pattern is literal but for `*`, which stands for any run of characters. Patterns are found by one of their words, so
 * that a key is tried against the few that can match.
 */

interface Pattern<Owner> {
  parts: string[];
  /** Literal characters: the pattern with most of them wins. */
  literal: number;
  owner: Owner;
}

/** Where patterns without a whole word are kept. */
const ANY = "";

const WORDS = /[a-z]{3,}/g;
/** Words that a star cannot lengthen. */
const WHOLE_WORDS = /(?<![a-z*])[a-z]{3,}(?![a-z*])/g;

/** The longest segment without a star, by which a key is noticed in running text; `""` if there is none. */
export function wholeSegment(pattern: string): string {
  const whole = pattern
    .toLowerCase()
    .split(".")
    .filter((segment) => !segment.includes("*"));
  return whole.sort((a, b) => b.length - a.length)[0] ?? ANY;
}

export class KeyIndex<Owner> {
  private readonly byWord = new Map<string, Pattern<Owner>[]>();

  add(source: string, owner: Owner): void {
    const pattern = source.toLowerCase();
    const words = pattern.match(WHOLE_WORDS) ?? [];
    const word = words.sort((a, b) => b.length - a.length)[0] ?? ANY;
    const parts = pattern.split("*");
    const list = this.byWord.get(word) ?? [];
    list.push({ parts, literal: pattern.length - parts.length + 1, owner });
    this.byWord.set(word, list);
  }

  /** Owners whose pattern fits the key, with the literal length of the best one each. */
  find(key: string): { owner: Owner; literal: number }[] {
    const lower = key.toLowerCase();
    const hits: { owner: Owner; literal: number }[] = [];
    for (const word of new Set([...(lower.match(WORDS) ?? []), ANY])) {
      for (const pattern of this.byWord.get(word) ?? []) {
        if (fits(lower, pattern.parts)) hits.push({ owner: pattern.owner, literal: pattern.literal });
      }
    }
    return hits;
  }
}

function fits(key: string, parts: string[]): boolean {
  const first = parts[0] as string;
  if (parts.length === 1) return key === first;
  const last = parts.at(-1) as string;
  if (key.length < first.length + last.length || !key.startsWith(first) || !key.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = key.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= key.length - last.length;
}

const IN_NAME = /[\w.-]/;

/** The dotted name around a place in a text; three segments at least, so that neither a host nor a version counts. */
export function nameAt(text: string, at: number): string | undefined {
  let start = at;
  let end = at;
  while (start > 0 && at - start < 200 && IN_NAME.test(text[start - 1] as string)) start--;
  while (end < text.length && end - at < 200 && IN_NAME.test(text[end] as string)) end++;
  const name = text.slice(start, end);
  return name.split(".").length >= 3 ? name : undefined;
}
