/** Walks once over all texts of a frame, open shadow roots included. */
import * as LIMITS from "../../shared/limits";
import type { Terms } from "../../shared/reading";
import { isRed } from "./boxes";

export interface Walk {
  roots: ParentNode[];
  /** In page order, texts with a code or word of failure and red sentences; on setup pages, then other sentences. */
  hits: Text[];
  /** Ids and times with their labels, folded away or not. */
  identifiers: string[];
  /** Long sentences fill the page, so people wrote it. */
  isProse: boolean;
  /** Total length of all texts, including hidden ones, in characters. */
  length: number;
}

const UNREAD = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|TEXTAREA|OPTION)$/;
/** Minimum length of a sentence of an article, in characters. */
const PROSE_SENTENCE = 100;
/** An article has at least this many such sentences and ARTICLE characters in them, or PARAGRAPHS side by side. */
const PROSE_SENTENCES = 7;
const ARTICLE = 1400;
const PARAGRAPHS = 3;
const HITS = 400;
/** Minimum length of a sentence, in characters; anything shorter is a mark beside a field, or a number. */
const MIN_SENTENCE = 25;
/** A GUID, a time, or an error number at the end of a text: `Error Code: 53003`. */
const IDENTIFIER = /[\da-f]{8}-[\da-f]{4}-|\d{4}-\d\d-\d\d[T ]\d|(^|\D)\d{5,7}$/i;
const ROOTS = 50;
const LINE = 300;
/** Longer than any error message, in characters: the page's own data as a text. */
const TOO_LONG = 3000;

export function walk(page: Document, terms: Terms, isSetup: boolean): Walk {
  const code = new RegExp(terms.codes);
  const failure = new RegExp(terms.words, "i");
  const found: Walk = { roots: [page], hits: [], identifiers: [], isProse: false, length: 0 };
  const others: Text[] = [];
  let nodes: number = LIMITS.walked;
  let sentences = 0;
  let prose = 0;
  const paragraphs = new Map<ParentNode, number>();

  function take(text: Text): void {
    const words = text.data.trim();
    const parent = text.parentElement;
    if (!words || !parent || UNREAD.test(parent.tagName)) return;
    found.length += words.length;
    if (IDENTIFIER.test(words)) {
      // Its label may be in a preceding element of its own.
      const line = /^[\w:.-]+$/.test(words) ? parent.parentElement : parent;
      found.identifiers.push((line?.textContent ?? "").slice(0, LINE));
    }
    if (words.length >= PROSE_SENTENCE && parent.checkVisibility() && !parent.closest("[role=dialog],[role=alert]")) {
      sentences++;
      prose += words.length;
      const place = parent.closest("p")?.parentNode;
      if (place) paragraphs.set(place, (paragraphs.get(place) ?? 0) + 1);
    }
    if (found.hits.length >= HITS || words.length >= TOO_LONG) return;
    const says = words.length >= MIN_SENTENCE;
    const isHit = code.test(words) || failure.test(words) || (says && isRed(getComputedStyle(parent).color));
    if (isHit) found.hits.push(text);
    else if (isSetup && says) others.push(text);
  }

  // Shadow roots found on the way are appended and walked later.
  for (let index = 0; index < Math.min(found.roots.length, ROOTS); index++) {
    const root = found.roots[index] as ParentNode;
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && nodes-- > 0) {
      const node = walker.currentNode;
      const { shadowRoot } = node as Element;
      if (node.nodeType === Node.TEXT_NODE) take(node as Text);
      else if (shadowRoot) found.roots.push(shadowRoot);
    }
  }
  found.hits.push(...others);
  const isArticle = !isSetup && Math.max(...paragraphs.values()) >= PARAGRAPHS;
  found.isProse = isArticle || (sentences >= PROSE_SENTENCES && prose >= ARTICLE);
  return found;
}
