/** Reads a box: what a person sees in it, HubSpot's keys, and where its links lead. */
import { QUIET, WRITTEN } from "./marks";

export interface Reading {
  texts: string[];
  keys: string[];
  anchors: string[];
}

/** Bounded, whatever the page does. The figures are `LIMITS` in shared/messages; a test holds them together. */
export function read(box: Element): Reading {
  const keys = new Set<string>();
  const anchors = new Set<string>();
  let text = "";
  let nodes = 2000;

  function visit(node: Node): void {
    if (nodes-- < 1) return;
    if (node.nodeType === 3) text += (node as Text).data;
    if (node.nodeType !== 1) return;
    const element = node as HTMLAnchorElement;
    const { display, visibility } = getComputedStyle(element);
    if (display === "none" || visibility !== "visible" || element.matches(WRITTEN)) return;
    if (element !== box && element.role && element.matches(QUIET)) return;

    const { key } = element.dataset;
    if (key) keys.add(key.slice(0, 200));
    // The query of a link can carry identifiers; no rule needs it.
    if (element.nodeName === "A") anchors.add(element.href.replace(/\?[^#]*/, "").slice(0, 400));
    // Words in boxes of their own are words apart: "Title" and "Body" are not "TitleBody".
    const gap = display === "inline" ? "" : " ";
    text += gap;
    element.shadowRoot?.childNodes.forEach(visit);
    element.childNodes.forEach(visit);
    text += gap;
  }

  visit(box);
  text = text.replace(/\s+/g, " ").trim().slice(0, 2000);
  return { texts: text ? [text] : [], keys: [...keys].slice(0, 40), anchors: [...anchors].slice(0, 20) };
}

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
