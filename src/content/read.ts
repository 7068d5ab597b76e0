/** Reads a box: what a person sees in it, HubSpot's keys, and where its links lead. */
import { QUIET, WRITTEN } from "./marks";

export interface Reading {
  text: string;
  /** Values of `data-key` and of `href`, without a query: it can carry identifiers, and no rule needs it. */
  marks: string[];
}

/** Bounded, whatever the page does. The figures are `LIMITS` in shared/messages; a test holds them together. */
export function read(box: Element): Reading {
  const marks: string[] = [];
  let text = "";
  let nodes = 2000;

  function visit(node: Node): void {
    if (nodes-- < 1) return;
    if (node.nodeType === 1) enter(node as Element);
    else if (node.nodeType === 3) text += (node as Text).data;
  }

  function enter(element: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none" || visibility !== "visible" || element.matches(WRITTEN)) return;
    if (element.role && element.matches(QUIET)) return;

    for (const name of ["data-key", "href"]) {
      const mark = element.getAttribute(name);
      if (mark) marks.push(mark.replace(/\?[^#]*/, "").slice(0, 400));
    }
    // Words in boxes of their own are words apart: "Title" and "Body" are not "TitleBody".
    const gap = display === "inline" ? "" : " ";
    text += gap;
    element.shadowRoot?.childNodes.forEach(visit);
    element.childNodes.forEach(visit);
    text += gap;
  }

  enter(box);
  return { text: text.replace(/\s+/g, " ").trim().slice(0, 2000), marks: marks.slice(0, 60) };
}

/** So many characters are no message any more, but a page. */
export const LARGE = 4000;

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
