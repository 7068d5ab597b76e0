/** The words of a box as a person sees them, with HubSpot's keys and where its links lead. */
import * as LIMITS from "../../shared/limits";
import type { Piece, PieceKind } from "../../shared/reading";
import { BUTTON, QUIET } from "../marks";
import { ASIDE, CONTROL, QUOTED } from "./prose";

/** Nodes that may still be read, shared by all boxes of a frame. */
export interface Budget {
  nodes: number;
}

const UNREAD = `script,style,noscript,template,${BUTTON},${ASIDE}`;
/** In a message a link is part of the sentence; anywhere else it says what a click does. */
const MESSAGE: readonly PieceKind[] = ["dialog", "alert"];

export function textOf(box: Element, kind: PieceKind, budget: Budget): Omit<Piece, "kind"> {
  const skipped = MESSAGE.includes(kind) ? UNREAD : `${UNREAD},${CONTROL},${QUOTED}`;
  const keys: string[] = [];
  const links: string[] = [];
  let text = "";

  function visit(node: Node): void {
    if (budget.nodes-- < 1 || text.length > 2 * LIMITS.text) return;
    if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element);
    else if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
  }

  function enter(element: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none") return;
    if (element !== box && (element.matches(skipped) || (element.role && element.matches(QUIET)))) return;
    const key = element.getAttribute("data-key");
    const link = element.getAttribute("href");
    if (key) keys.push(key.slice(0, LIMITS.mark));
    if (link) links.push(link.replace(/\?[^#]*/, "").slice(0, LIMITS.mark));
    // Words in boxes of their own are words apart: "Title" and "Body" are not "TitleBody".
    const gap = /^(inline|contents)/.test(display) ? "" : "\n";
    text += gap;
    if (visibility === "visible") {
      element.shadowRoot?.childNodes.forEach(visit);
      element.childNodes.forEach(visit);
    }
    text += gap;
  }

  enter(box);
  return {
    text: text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n[ \n]*/g, "\n")
      .trim()
      .slice(0, LIMITS.text),
    keys: keys.slice(0, LIMITS.keys),
    links: links.slice(0, LIMITS.links),
  };
}
