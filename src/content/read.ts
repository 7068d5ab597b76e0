/** Reads a box: what a person sees in it, HubSpot's keys, and where its links lead. */
import * as LIMITS from "../shared/limits";
import { BUTTON, QUIET, WRITTEN } from "./marks";

export interface BoxReading {
  text: string;
  /** Values of `data-key`. */
  keys: string[];
  /** Where links lead, without a query: it can carry identifiers, and no rule needs it. */
  links: string[];
}

const UNREAD = [WRITTEN, BUTTON].join();

/** Bounded, whatever the page does. */
export function read(box: Element): BoxReading {
  const keys: string[] = [];
  const links: string[] = [];
  let text = "";
  let nodes: number = LIMITS.nodes;

  function visit(node: Node): void {
    if (nodes-- < 1) return;
    if (node.nodeName === "#text") text += node.nodeValue;
    // Not by `instanceof`: an element of a frame is one of another world.
    else if ("tagName" in node) enter(node as Element);
  }

  function enter(element: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none" || visibility !== "visible" || element.matches(UNREAD)) return;
    if (element !== box && element.role && element.matches(QUIET)) return;

    const key = element.getAttribute("data-key");
    const link = element.getAttribute("href");
    if (key) keys.push(key.slice(0, LIMITS.mark));
    if (link) links.push(link.replace(/\?[^#]*/, "").slice(0, LIMITS.mark));
    // "Learn more" beneath a message is none of its words; within a sentence a link is.
    if (link && text.trim() && !element.previousSibling?.nodeValue?.trim()) return;
    // Words in boxes of their own are words apart: "Title" and "Body" are not "TitleBody".
    const gap = display === "inline" ? "" : " ";
    text += gap;
    if (element.tagName === "TEXTAREA") text += (element as HTMLTextAreaElement).value;
    element.shadowRoot?.childNodes.forEach(visit);
    element.childNodes.forEach(visit);
    text += gap;
  }

  enter(box);
  return {
    text: text.replace(/\s+/g, " ").trim().slice(0, LIMITS.text),
    keys: keys.slice(0, LIMITS.keys),
    links: links.slice(0, LIMITS.links),
  };
}

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
