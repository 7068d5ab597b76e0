/** Watches one surface, or another page for a connect dialog, until its signal aborts. */
import type { Surface } from "../diagnosis/types";
import { meantAddresses } from "./accounts";
import { boxOf, isBig } from "./box";
import type { Tell } from "./lifetime";
import { DIALOG, OUTAGE, QUIET, SIGNS, SIGNS_ELSEWHERE, WRITTEN } from "./marks";
import { on } from "./on";
import { isVisible, read } from "./read";
import { reporter } from "./report";
import { rowsOf } from "./rows";
import { post } from "./sentinel";

/** Milliseconds until a box is read again whose text comes in pieces. */
const SETTLE = 80;
/** Milliseconds between checks: while the page is being drawn, while something is going on, when nothing is. */
const SOON = 300;
const OFTEN = 1000;
const RARELY = 5000;
const NEVER = 1e9;
/** More finds than this between two checks are a flood. */
const FLOOD = 200;
/** A check looks again at so many elements, the last of the page. */
const NEWEST = 40;

/** Returns a check for what no sign announces; call it when the rep comes back to the page. */
export function watch(surface: Surface | undefined, tell: Tell, signal: AbortSignal): () => void {
  const signs = surface ? SIGNS : SIGNS_ELSEWHERE;
  const roots = new Map<Document | ShadowRoot, HTMLStyleElement>();
  const noticed = new Set<Element>();
  const changes = new MutationObserver(() => plan(SETTLE));
  const [report, isOn] = reporter(tell);
  const areRowsStable = surface && surface !== "inboxes-settings" ? rowsOf(surface, tell) : () => true;
  let finds = 0;
  let frame = 0;
  let timer = 0;
  let delay = NEVER;

  function enter(root: Document | ShadowRoot): void {
    if (!roots.has(root)) roots.set(root, post(root, signs, found, signal));
  }

  /** HubSpot frames its own pages; a frame without an address of its own shows what somebody wrote. */
  function enterFrame({ target }: { target: EventTarget | null }): void {
    const root = (target as HTMLIFrameElement).contentDocument;
    if (root?.location.origin === location.origin) enter(root);
  }

  function found(element: Element): void {
    if (++finds < FLOOD) notice(element);
    if (finds === FLOOD) for (const style of roots.values()) style.disabled = true;
    plan(OFTEN);
  }

  function notice(element: Element): void {
    if (element.closest(WRITTEN) || isBig(element)) return;
    on(element, "load", enterFrame, signal);
    enterFrame({ target: element });
    changes.observe(element, { childList: true, subtree: true, characterData: true });
    noticed.add(element);
    frame ||= requestAnimationFrame(readNoticed);
  }

  function readNoticed(): void {
    frame = 0;
    for (const box of new Set([...noticed].map(boxOf))) {
      if (!box || !isVisible(box) || box.matches(QUIET)) continue;
      const facts = read(box);
      const place = box.matches(OUTAGE) ? "outage" : box.matches(DIALOG) ? "dialog" : "alert";
      if (facts.texts[0]) report(box, { surface: surface ?? "connect-dialog", place, ...facts, ...meantAddresses() });
    }
    noticed.clear();
  }

  function check(): void {
    if (document.hidden) return;
    const isFull = delay > SETTLE;
    finds = 0;
    for (const [root, style] of roots) {
      const all = [...root.querySelectorAll(signs)];
      style.disabled = all.length > FLOOD;
      all.slice(-NEWEST).reverse().forEach(notice);
      if (isFull && surface) for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) enter(shadowRoot);
      if (!style.isConnected) roots.delete(root);
    }
    const isStable = isFull && areRowsStable();
    const next = isOn() ? OFTEN : surface ? Math.min(delay * 2, RARELY) : NEVER;
    delay = NEVER;
    plan(isStable ? next : SOON);
  }

  /** A check in so many milliseconds, unless one comes sooner. */
  function plan(wait: number): void {
    if (wait >= delay) return;
    delay = wait;
    clearTimeout(timer);
    timer = window.setTimeout(check, wait);
  }

  on(signal, "abort", () => {
    changes.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  enter(document);
  if (surface) plan(SOON);
  return check;
}
