/** When to look: watches one surface, or another page for a connect dialog, until its signal aborts. */
import { LARGE } from "./boxes";
import type { Tell } from "./lifetime";
import { lookFrom, type Root } from "./look";
import { on } from "./on";
import { rowsOf } from "./rows";
import { isWrittenFrame } from "./written";

/**
 * Milliseconds that the page is left alone after a look. On a surface so many times what the look took: looks are at most
 * a fiftieth of a page that keeps changing, as long as they take less than 4 ms, and whoever waits for the failure to be
 * told waits less than a quarter of a second. Any other page is left alone for two seconds; so is a surface on which nothing
 * changes, since not everything is a change: a shadow root that is attached late, a style sheet, what a script writes into a
 * log field.
 */
const REST = { least: 80, times: 50, most: 200, long: 2000 };
/** One of so many looks at a page that keeps changing is at the accounts too. */
const BUSY = 4;
/** In milliseconds, a little more than the browser takes to draw. */
const FRAME = 17;

/**
 * Returns a turn at looking: call it to begin, and for what no change announces. `surface` is empty on all other pages.
 * `hasAccounts`: it lists accounts of the rep; inboxes are of teams.
 */
export function watch(surface: string | undefined, hasAccounts: boolean, tell: Tell, signal: AbortSignal): () => void {
  const look = lookFrom(surface, tell);
  const areRowsSettled = rowsOf(tell);
  let roots: Root[] = [document];
  let timer: ReturnType<typeof setTimeout>;
  let rest = 0;
  /** Turns since the last change: after the second one the page is quiet. */
  let calm = 1;
  /** Looks while the page was changing. */
  let busy = 0;

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
    const start = performance.now();
    if (isQuiet) roots = [document];
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      if (isQuiet) enterAll(root);
    }
    look(roots);
    // The accounts take a walk over the whole page: while it keeps changing, not at every look.
    const isTime = isQuiet || ++busy % BUSY === 0;
    const isDone = (!hasAccounts || (isTime && areRowsSettled())) && isQuiet;
    const took = performance.now() - start;
    rest = surface ? Math.min(Math.max(REST.least, REST.times * took), REST.most) : REST.long;
    if (!isDone) turnIn(rest);
    else if (surface) turnIn(REST.long);
  }

  /**
   * The browser gives no document of anybody else's. A frame without an address is empty, or HubSpot wrote a page into it
   * itself, which counts on a surface. Shadow roots are looked for on surfaces only: it takes a walk.
   */
  function enterAll(outer: Root): void {
    for (const element of outer.querySelectorAll(surface ? "*" : "iframe")) {
      const { shadowRoot, contentDocument: inner } = element as HTMLIFrameElement;
      if (shadowRoot) roots.push(shadowRoot);
      if (inner === undefined) continue;
      on(element, "load", turn, signal);
      const isPage = inner?.location.host || (surface && inner?.URL !== "about:blank");
      if (inner && isPage && !isWrittenFrame(element)) roots.push(inner);
    }
  }

  on(signal, "abort", () => {
    changes.disconnect();
    clearTimeout(timer);
  });
  return turn;
}
