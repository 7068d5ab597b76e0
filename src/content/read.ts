/** Reads a box: what a person sees in it, HubSpot's keys, and where its links lead. */
import * as LIMITS from "../shared/limits";
import { BUTTON, QUIET, WRITTEN } from "./marks";

/** What somebody wrote, what a click does, and good news beside the bad. */
export const UNREAD = [WRITTEN, BUTTON, `[role]:is(${QUIET})`].join();

/**
 * Bounded, whatever the page does: `budget` has the nodes that may still be read. `skipped`: what is passed over in the
 * box. `withLinks`: whatever a link says is part of the text.
 */
export function read(box: Element, skipped: string, budget: { nodes: number }, withLinks?: boolean) {
  /** Values of `data-key`. */
  const keys: string[] = [];
  /** Where links lead, without a query: it can carry identifiers, and no rule needs it. */
  const links: string[] = [];
  /** Boxes stand on lines of their own. */
  let text = "";

  function visit(node: Node): void {
    if (budget.nodes-- < 1) return;
    if (node.nodeName === "#text") text += node.nodeValue;
    // Not by `instanceof`: an element of a frame is one of another world.
    else if ((node as Element).matches?.(skipped) === false) enter(node as Element);
  }

  function enter(element: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none" || visibility !== "visible") return;

    const key = element.getAttribute("data-key");
    const link = element.getAttribute("href");
    if (key) keys.push(key.slice(0, LIMITS.mark));
    if (link) links.push(link.replace(/\?[^#]*/, "").slice(0, LIMITS.mark));
    // "Learn more" beneath a message is none of its words; within a sentence a link is.
    if (link && !withLinks && text.trim() && !element.previousSibling?.nodeValue?.trim()) return;
    // Words in boxes of their own are words apart: "Title" and "Body" are not "TitleBody".
    const gap = display === "inline" ? "" : "\n";
    text += gap;
    element.shadowRoot?.childNodes.forEach(visit);
    // What stands in it as it is now, and not once more what stood there first.
    if (element.tagName === "TEXTAREA") text += (element as HTMLTextAreaElement).value;
    else element.childNodes.forEach(visit);
    text += gap;
  }

  enter(box);
  return { text, keys: keys.slice(0, LIMITS.keys), links: links.slice(0, LIMITS.links) };
}

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
