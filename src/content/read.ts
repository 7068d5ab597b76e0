/** Reads a box: its visible text, HubSpot's translation keys, and where its links lead. */
import * as LIMITS from "../shared/limits";
import { BUTTON, QUIET, WRITTEN } from "./marks";

/** User-written content, controls, and good news beside the bad. */
export const UNREAD = [WRITTEN, BUTTON, `[role]:is(${QUIET})`].join();

/**
 * Bounded, whatever the page does: `budget.nodes` counts down the nodes that may still be read. `skipped` selects the
 * elements to leave out; `withLinks` keeps the text of every link.
 */
export function read(box: Element, skipped: string, budget: { nodes: number }, withLinks?: boolean) {
  /** Values of `data-key`. */
  const keys: string[] = [];
  /** Link targets without their query, which can carry identifiers and which no rule needs. */
  const links: string[] = [];
  /** Non-inline boxes are on lines of their own. */
  let text = "";

  function visit(node: Node): void {
    if (budget.nodes-- < 1) return;
    if (node.nodeName === "#text") text += node.nodeValue;
    // Not by `instanceof`: an element in an iframe belongs to another realm.
    else if ((node as Element).matches?.(skipped) === false) enter(node as Element);
  }

  function enter(element: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none" || visibility !== "visible") return;

    const key = element.getAttribute("data-key");
    const link = element.getAttribute("href");
    if (key) keys.push(key.slice(0, LIMITS.mark));
    if (link) links.push(link.replace(/\?[^#]*/, "").slice(0, LIMITS.mark));
    // "Learn more" beneath a message is not part of it; a link within a sentence is.
    if (link && !withLinks && text.trim() && !element.previousSibling?.nodeValue?.trim()) return;
    // Box boundaries separate words: "Title" and "Body" must not become "TitleBody".
    const gap = display === "inline" && element.tagName !== "BR" ? "" : "\n";
    text += gap;
    element.shadowRoot?.childNodes.forEach(visit);
    // Its current value; its child text is only the initial one.
    if (element.tagName === "TEXTAREA") text += (element as HTMLTextAreaElement).value;
    else element.childNodes.forEach(visit);
    text += gap;
  }

  enter(box);
  return { text, keys: keys.slice(0, LIMITS.keys), links: links.slice(0, LIMITS.links) };
}

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

export type Root = Document | ShadowRoot;

/** The visible texts under a node that match. */
export function* textsIn(root: Node, pattern: RegExp): Iterable<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (pattern.test(text.data) && text.parentElement && isVisible(text.parentElement)) yield text;
  }
}
