/** When to look: watches one surface, or another page for a connect dialog, until its signal aborts. */
import type { Tell } from "./lifetime";
import { lookFrom, type Root } from "./look";
import { on } from "./on";
import { LARGE } from "./read";
import { rowsOf } from "./rows";

/**
 * Milliseconds that a surface is left alone after a look, at least, and at most; any other page always at most. In
 * between the rest grows with the square of what the look took: 0.2 s after 2 ms, which is 1 % of a page that keeps
 * changing, and 2 s after 7 ms, where the page is so full that every look is felt.
 */
const REST = 100;
const LONG = 2000;
const STEEP = 50;
/** In milliseconds, a little more than the browser takes to draw. */
const FRAME = 17;

/**
 * Returns a turn at looking: call it to begin, and for what no change announces. `surface` is empty on all other pages,
 * `own` where it lists no accounts of the rep: inboxes are of teams.
 */
export function watch(
  surface: string | undefined,
  own: string | undefined,
  tell: Tell,
  signal: AbortSignal,
): () => void {
  const look = lookFrom(surface, tell);
  const areRowsSettled = rowsOf(tell);
  let roots: Root[] = [document];
  let timer: ReturnType<typeof setTimeout>;
  let rest: number;
  /** Turns since the last change: after the second one the page is quiet. */
  let calm = 1;

  /**
   * Sees the first change after a quiet time at once, or as soon as it is drawn if there is much of it: to look sooner
   * would have the page laid out twice. Then rests, and meanwhile the browser keeps no records of what changes. A tab in
   * the background waits until the rep looks.
   */
  const changes = new MutationObserver((records) => {
    changes.disconnect();
    const isLarge = () => records.some(({ addedNodes: [first] }) => first?.textContent?.[LARGE]);
    turnIn(calm < 2 ? rest : isLarge() ? FRAME : 0);
    calm = 0;
  });

  function turnIn(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(turn, wait);
  }

  function turn(): void {
    if (document.hidden) return;
    const isQuiet = ++calm > 1;
    const isSettled = surface && isQuiet;
    const start = Date.now();
    if (isSettled) roots = [document];
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      if (isSettled) enterAll(root);
    }
    look(roots);
    const isDone = (!own || areRowsSettled()) && isQuiet;
    rest = Math.min(Math.max(surface ? REST : LONG, STEEP * (Date.now() - start) ** 2), LONG);
    if (!isDone) turnIn(rest);
  }

  /**
   * HubSpot frames its own pages, and the browser gives no document of anybody else's; a frame without an address of its
   * own shows what somebody wrote.
   */
  function enterAll(outer: Root): void {
    for (const element of outer.querySelectorAll("*")) {
      const { shadowRoot, contentDocument: inner } = element as HTMLIFrameElement;
      if (shadowRoot) roots.push(shadowRoot);
      if (inner !== undefined) on(element, "load", turn, signal);
      if (inner?.location.host) roots.push(inner);
    }
  }

  on(signal, "abort", () => {
    changes.disconnect();
    clearTimeout(timer);
  });
  return turn;
}
