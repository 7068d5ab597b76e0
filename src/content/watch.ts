/** Watches one surface, or another page for a connect dialog, until its signal aborts. */
import type { Surface } from "../diagnosis/types";
import { meantAddresses } from "./accounts";
import { boxOf } from "./box";
import type { Tell } from "./lifetime";
import { DIALOG, OUTAGE, QUIET, SIGNS, SIGNS_ELSEWHERE, WRITTEN } from "./marks";
import { on } from "./on";
import { isVisible, read } from "./read";
import { reporter } from "./report";
import { rowsOf } from "./rows";
import { post } from "./sentinel";

/** Milliseconds that a page is left alone after a change; up to `OFTEN` while it goes on changing. */
const REST = 100;
/** Milliseconds between checks: while the page is being drawn, while something is going on, when nothing is. */
const SOON = 300;
const OFTEN = 1000;
const RARELY = 5000;
const NEVER = 1e9;
/** More finds than this between two checks are a flood. */
const FLOOD = 200;
/** So many elements are looked at again, the last of the page. */
const NEWEST = 40;

/** Returns a check for what no sign announces; call it when the rep comes back to the page. */
export function watch(surface: Surface | undefined, tell: Tell, signal: AbortSignal): () => void {
  const signs = surface ? SIGNS : SIGNS_ELSEWHERE;
  const roots = new Map<Document | ShadowRoot, HTMLStyleElement>();
  const noticed = new Set<Element>();
  const [report, isOn] = reporter(tell);
  const areRowsStable = rowsOf(surface, tell);
  let finds = 0;
  let isFlood = false;
  let frame = 0;
  let timer = 0;
  let delay = NEVER;
  let rest = REST;
  let attendedAt = 0;

  /**
   * Sees the first change after a quiet time at once, then rests: a page that changes all the time is looked at now and
   * then, and meanwhile the browser keeps no records of its changes.
   */
  const changes = new MutationObserver(() => {
    changes.disconnect();
    if (!isFlood) look();
    rest = performance.now() - attendedAt < REST ? Math.min(rest * 2, OFTEN) : REST;
    setTimeout(attend, rest);
    plan(OFTEN);
  });

  function attend(): void {
    if (signal.aborted) return;
    if (!isFlood) look();
    attendedAt = performance.now();
    for (const root of roots.keys()) changes.observe(root, { childList: true, subtree: true, characterData: true });
  }

  function enter(root: Document | ShadowRoot): void {
    if (!roots.has(root)) roots.set(root, post(root, signs, found, signal));
  }

  /** HubSpot frames its own pages; a frame without an address of its own shows what somebody wrote. */
  function enterFrame({ target }: { target: EventTarget | null }): void {
    const root = (target as HTMLIFrameElement).contentDocument;
    if (root?.body && root.location.origin === location.origin) enter(root);
  }

  function look(): void {
    for (const [root, style] of roots) {
      const all = root.querySelectorAll(signs);
      isFlood = style.disabled = all.length > FLOOD;
      for (let i = all.length; i > 0 && i > all.length - NEWEST; i--) notice(all[i - 1] as Element);
    }
  }

  function found(element: Element): void {
    if (++finds < FLOOD) notice(element);
    if (finds === FLOOD) for (const style of roots.values()) isFlood = style.disabled = true;
  }

  function notice(element: Element): void {
    if (element.closest(WRITTEN)) return;
    on(element, "load", enterFrame, signal);
    enterFrame({ target: element });
    noticed.add(element);
    frame ||= requestAnimationFrame(readNoticed);
  }

  function readNoticed(): void {
    frame = 0;
    for (const box of new Set([...noticed].map(boxOf))) {
      if (!box || !isVisible(box) || box.matches(QUIET)) continue;
      const facts = read(box);
      const place = box.matches(OUTAGE) ? "outage" : box.matches(DIALOG) ? "dialog" : "alert";
      const sighting = { surface: surface ?? "connect-dialog", place, ...facts, ...meantAddresses() } as const;
      if (facts.texts[0] && report(box, sighting)) plan(OFTEN);
    }
    noticed.clear();
  }

  function check(): void {
    if (document.hidden) return;
    finds = 0;
    look();
    for (const [root, style] of roots) {
      if (surface && !isFlood)
        for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) enter(shadowRoot);
      if (!style.isConnected) roots.delete(root);
    }
    enter(document);
    const isStable = areRowsStable();
    const next = isOn() && !isFlood ? OFTEN : surface ? Math.min(delay * 2, RARELY) : NEVER;
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
  if (surface) {
    attend();
    plan(SOON);
  }
  return check;
}
