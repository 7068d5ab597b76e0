/** Boxes that report something: by role, by class, by colour; and the box around a text. */

import type { PieceKind } from "../../shared/reading";

/** `dialog` and `alertdialog`, and what is none by its role. */
export const DIALOG = ["[role$=dialog]", "dialog[open]", ".private-modal", "[aria-modal=true]"].join();
const NAMES = "unresolved,alert,error,danger,warning,banner,toast,notif,notice,callout,messagebar,snackbar";
export const LIVE = ["[role=alert]", "[role=status]", "[role=log]", "[aria-live$=e]", "[data-alert-type]"].join();
/** Live regions, and what a page calls a message, in a class, an id or a test id. */
const ALERT = [
  LIVE,
  ...NAMES.split(",").map((name) => `[class*=${name} i],[data-test-id*=${name} i],[data-testid*=${name} i]`),
  "[id*=error i]",
  // What stands below a field that was refused.
  "[aria-invalid=true]+*",
].join();
/** The newest stand last, and a page may have thousands. */
const NEWEST = 60;
/** What Microsoft's sign-in calls the line that names the user, and the page below it. */
const IDENTITY = "[class*=identity i]";
/** So many characters are no message any more, but a page that has "error" in the name of its frame. */
const LARGE = 1500;

export function* alertsIn(root: ParentNode): Iterable<[PieceKind, Element]> {
  for (const [kind, selector, most] of [
    ["dialog", DIALOG, 2 * LARGE],
    ["alert", ALERT, LARGE],
  ] as const) {
    for (const box of [...root.querySelectorAll(selector)].slice(-NEWEST)) {
      const length = box.textContent.trim().length;
      if (length > 3 && length <= most && !box.matches(IDENTITY)) yield [kind, box];
    }
  }
}

/** A person can see it: not hidden, and not shrunk to one pixel for screen readers alone. */
export function isSeen(box: Element): boolean {
  if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = box.getBoundingClientRect();
  // A box without a height may hold one that is placed on its own, as on Microsoft's sign-in page. What a live announcer
  // reads out is on the screen as well, in a box that may have no role.
  return (
    (width > 1 && height > 1) || getComputedStyle(box).overflow === "visible" || !!box.closest("[data-live-announcer]")
  );
}

const isInline = (box: Element): boolean => /^(inline|contents)/.test(getComputedStyle(box).display);

export function lineAround(inner: Element): Element {
  let box = inner;
  while (box.parentElement && isInline(box)) box = box.parentElement;
  return box;
}

/** More is not one message. */
const BLOCK = 500;
const HOLDS_MORE = "body,main,tr,tbody,ul,ol";

/** The box that a person would say this stands in: heading, sentence and code together. */
export function blockAround(inner: Element | null): Element | null {
  let box = inner;
  if (!box?.checkVisibility({ visibilityProperty: true })) return null;
  for (let outer = box.parentElement; outer && !outer.matches(HOLDS_MORE); outer = outer.parentElement) {
    if (!isInline(box) && outer.textContent.length > BLOCK) break;
    box = outer;
  }
  return box;
}

/** Red, green, blue from 0 to 255, and how opaque. */
function partsOf(colour: string): [r: number, g: number, b: number, a: number] {
  const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
}

/** Pink, red or amber as a background: how pages say that something is wrong, whatever their classes are called. */
function isAlarming(colour: string): boolean {
  const [r, g, b, a] = partsOf(colour);
  const isPink = r > 140 && r - g >= 12 && r - b >= 10;
  const isAmber = r > 200 && r >= g && r - b >= 35;
  return a > 0.1 && (isPink || isAmber);
}

/** Plainly red, as a colour of text or of a line. */
export function isRed(colour: string): boolean {
  const [r, g, b] = partsOf(colour);
  return r > 120 && r > 1.7 * g && r > 1.5 * b;
}

/** The text, its box or one of the boxes close around it has a colour of alarm. */
export function isToned(box: Element): boolean {
  const inner = box.querySelector("*") ?? box;
  if ([inner, box].some((one) => isRed(getComputedStyle(one).color))) return true;
  let outer: Element | null = box;
  for (let level = 0; level < 3 && outer && outer.tagName !== "BODY"; level++, outer = outer.parentElement) {
    if (outer.textContent.length > LARGE) return false;
    const { backgroundColor, borderLeftColor, borderLeftStyle, borderLeftWidth } = getComputedStyle(outer);
    if (isAlarming(backgroundColor)) return true;
    if (borderLeftStyle !== "none" && borderLeftWidth !== "0px" && isRed(borderLeftColor)) return true;
  }
  return false;
}

const HEADINGS = 12;

/** `h1` to `h3` and what a page calls a heading, the first ones. */
export const headingsIn = (roots: readonly ParentNode[]): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll("h1,h2,h3,[role=heading]")].slice(0, HEADINGS));
