/**
 * HubSpot's translation keys: `InboxConnectUtils.wizard.imapInbox.errors.OFFICE_ERROR_INVALID_LICENSE.title_jsx`.
 * A pattern is literal but for `*`, which stands for any run of characters. Patterns are found by one of their whole
 * segments, so that a key is tried against the few that can match.
 */

interface Pattern<Owner> {
  parts: string[];
  /** Literal characters: the pattern with most of them wins. */
  literal: number;
  owner: Owner;
}

/** Where patterns without a whole literal segment are kept. */
const ANY = "";

export class KeyIndex<Owner> {
  private readonly bySegment = new Map<string, Pattern<Owner>[]>();

  add(source: string, owner: Owner): void {
    const pattern = source.toLowerCase();
    const whole = pattern.split(".").filter((segment) => !segment.includes("*"));
    const segment = whole.sort((a, b) => b.length - a.length)[0] ?? ANY;
    const parts = pattern.split("*");
    const list = this.bySegment.get(segment) ?? [];
    list.push({ parts, literal: pattern.length - parts.length + 1, owner });
    this.bySegment.set(segment, list);
  }

  /** Owners whose pattern fits the key, with the literal length of the best one each. */
  find(key: string): { owner: Owner; literal: number }[] {
    const lower = key.toLowerCase();
    const hits: { owner: Owner; literal: number }[] = [];
    for (const segment of new Set([...lower.split("."), ANY])) {
      for (const pattern of this.bySegment.get(segment) ?? []) {
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

/** Dotted names in running text: three segments at least, so that neither a host nor a version counts by accident. */
export function keysIn(text: string): string[] {
  const names: string[] = [];
  for (let dot = text.indexOf("."); dot !== -1; ) {
    let start = dot;
    let end = dot + 1;
    while (start > 0 && IN_NAME.test(text[start - 1] as string)) start--;
    while (end < text.length && IN_NAME.test(text[end] as string)) end++;
    const name = text.slice(start, end);
    if (name.length <= 400 && name.split(".").length >= 3) names.push(name);
    dot = text.indexOf(".", end);
  }
  return names;
}
