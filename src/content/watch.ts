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

/** Milliseconds that a surface is left alone after a change; up to `OFTEN`, as any other page, while it keeps changing. */
const REST = 100;
/** Milliseconds between checks: while the page is being drawn, while something is going on, when nothing is. */
const SOON = 300;
const OFTEN = 1000;
const RARELY = 5000;
const NEVER = 1e9;
/** So many of a page's boxes are looked at, the last ones: where a thousand alerts are, the newest counts. */
const NEWEST = 30;

type Root = Document | ShadowRoot;

/** Returns a check for what no change announces; call it when the rep comes back to the page. */
export function watch(surface: Surface | undefined, tell: Tell, signal: AbortSignal): () => void {
  const roots = new Set<Root>();
  const noticed = new Set<Element>();
  const [report, isOn] = reporter(tell);
  const areRowsStable = rowsOf(surface, tell);
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
    const isQuiet = performance.now() - attendedAt > REST;
    if (isQuiet) look();
    rest = surface && isQuiet ? REST : Math.min(rest * 2, OFTEN);
    setTimeout(attend, rest);
    if (surface) plan(OFTEN);
  });

  function attend(): void {
    if (signal.aborted) return;
    look();
    attendedAt = performance.now();
    const attributeFilter = ["class", "style", "hidden"];
    for (const root of roots) {
      changes.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter });
    }
  }

  function enter(root: Root): void {
    if (roots.has(root)) return;
    roots.add(root);
    attend();
  }

  /** HubSpot frames its own pages; a frame without an address of its own shows what somebody wrote. */
  function enterFrame({ target }: { target: EventTarget | null }): void {
    const root = (target as HTMLIFrameElement).contentDocument;
    if (root?.location.origin === location.origin) enter(root);
  }

  function look(): void {
    for (const root of roots) {
      const all = root.querySelectorAll(surface ? SIGNS : SIGNS_ELSEWHERE);
      for (let at = all.length - 1; at >= 0 && at >= all.length - NEWEST; at--) notice(all[at] as Element);
    }
    frame ||= requestAnimationFrame(readNoticed);
  }

  function notice(element: Element): void {
    if (element.closest(WRITTEN)) return;
    on(element, "load", enterFrame, signal);
    enterFrame({ target: element });
    noticed.add(element);
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
    if (performance.now() - attendedAt > OFTEN) rest = REST;
    if (rest < OFTEN) look();
    for (const root of roots) {
      if (surface && rest < OFTEN)
        for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) enter(shadowRoot);
      if (!root.isConnected) roots.delete(root);
    }
    const isStable = areRowsStable();
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
