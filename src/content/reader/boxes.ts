/** Finds boxes that report something, by role, class or colour, and the box around a text. */

import type { PieceKind } from "../../shared/reading";

/** `dialog` and `alertdialog`, and dialogs without a role. */
export const DIALOG = ["[role$=dialog]", "dialog[open]", ".private-modal", "[aria-modal=true]"].join();
const NAMES = "unresolved,alert,error,danger,warning,banner,toast,notif,notice,callout,messagebar,snackbar";
export const LIVE = ["[role=alert]", "[role=status]", "[role=log]", "[aria-live$=e]", "[data-alert-type]"].join();
/** Live regions, and boxes named like a message in a class, an id or a test id. */
const ALERT = [
  LIVE,
  ...NAMES.split(",").map((name) => `[class*=${name} i],[data-test-id*=${name} i],[data-testid*=${name} i]`),
  "[id*=error i]",
  // The element below a field with an invalid value.
  "[aria-invalid=true]+*",
].join();
/** Maximum number of boxes per kind and root, last ones first: the newest come last, and a page may have thousands. */
const NEWEST = 60;
/** On Microsoft's sign-in page, the line that names the user, and the page below it. */
const IDENTITY = "[class*=identity i]";
/** Longest alert, in characters; anything longer is a page whose container has "error" in its name. */
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

/** Whether a person can see it: neither hidden nor shrunk to one pixel for screen readers. */
export function isSeen(box: Element): boolean {
  if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = box.getBoundingClientRect();
  // A box without height may contain a positioned one, as on Microsoft's sign-in page. What a live announcer reads out
  // is also on the screen, in a box that may have no role.
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

/** Longest single message, in characters. */
const BLOCK = 500;
const HOLDS_MORE = "body,main,tr,tbody,ul,ol";

/** The box around a text as a person sees it: heading, sentence and code together. `null` if the text is hidden. */
export function blockAround(inner: Element | null): Element | null {
  let box = inner;
  if (!box?.checkVisibility({ visibilityProperty: true })) return null;
  for (let outer = box.parentElement; outer && !outer.matches(HOLDS_MORE); outer = outer.parentElement) {
    if (!isInline(box) && outer.textContent.length > BLOCK) break;
    box = outer;
  }
  return box;
}

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
function partsOf(colour: string): [r: number, g: number, b: number, a: number] {
  const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
}

/** Whether a background is pink, red or amber, as pages show that something is wrong, whatever their class names. */
function isAlarming(colour: string): boolean {
  const [r, g, b, a] = partsOf(colour);
  const isPink = r > 140 && r - g >= 12 && r - b >= 10;
  const isAmber = r > 200 && r >= g && r - b >= 35;
  return a > 0.1 && (isPink || isAmber);
}

/** Whether the colour of a text or a border is clearly red. */
export function isRed(colour: string): boolean {
  const [r, g, b] = partsOf(colour);
  return r > 120 && r > 1.7 * g && r > 1.5 * b;
}

/** Whether the text, its box or one of the two boxes around that has an alarming colour. */
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

/** The first headings of each root. */
export const headingsIn = (roots: readonly ParentNode[]): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll("h1,h2,h3,[role=heading]")].slice(0, HEADINGS));
