/** When to look: watches one surface, or another page for a connect dialog, until its signal aborts. */
import { on, type Tell } from "./lifetime";
import { lookFrom, type Root } from "./look";
import { rowsOf } from "./rows";
import { isWrittenFrame } from "./written";

/** After a look, a surface is left alone for so many times what the look took, */
const SHARE = 100;
/** but for no longer than so many milliseconds: who waits for a failure to be told waits a quarter of a second at most. */
const REST = 250;
/**
 * Any other page is left alone longer; so is a surface on which nothing changes, since not everything is a change: a
 * shadow root that is attached late, a style sheet, what a script writes into a log field.
 */
const LONG_REST = 2000;
/** A look at the accounts takes a walk over the whole page: while it keeps changing, so many times that is between two. */
const ACCOUNTS_REST = 500;

/**
 * Returns a turn at looking: call it to begin, and for what no change announces. `surface` is empty on all other pages.
 * `hasAccounts`: it lists connected accounts.
 */
export function watch(surface: string | undefined, hasAccounts: boolean, tell: Tell, signal: AbortSignal): () => void {
  const look = lookFrom(surface, tell);
  const areRowsSettled = rowsOf(tell);
  let rest = LONG_REST;
  let roots: Root[] = [document];
  let timer: ReturnType<typeof setTimeout>;
  /** Turns since the last change: after the second one the page is quiet. */
  let calm = 1;
  /** When to look at the accounts even if the page is changing. */
  let accountsAt = 0;

  /**
   * Sees the first change after a quiet time at once. Then rests, and meanwhile the browser keeps no records of what
   * changes. A tab in the background waits until the rep looks.
   */
  const changes = new MutationObserver(() => {
    changes.disconnect();
    turnIn(calm < 2 ? rest : 0);
    calm = 0;
  });

  function turnIn(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(turn, wait);
  }

  function turn(): void {
    if (document.hidden) return;
    const start = performance.now();
    const isQuiet = ++calm > 1;
    if (isQuiet) roots = [document];
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      if (isQuiet) enterAll(root);
    }
    look(roots);
    let isDone = isQuiet;
    if (hasAccounts && (isQuiet || start > accountsAt)) {
      isDone = areRowsSettled() && isQuiet;
      accountsAt = start + ACCOUNTS_REST * (performance.now() - start);
    }
    if (surface) rest = Math.min(REST, SHARE * (performance.now() - start));
    if (!isDone) turnIn(rest);
    else if (surface) turnIn(LONG_REST);
  }

  /**
   * The browser gives no document of anybody else's. A frame without an address is one that HubSpot writes a page into
   * itself. Shadow roots are looked for on surfaces only: it takes a walk.
   */
  function enterAll(outer: Root): void {
    for (const element of outer.querySelectorAll(surface ? "*" : "iframe")) {
      const { shadowRoot, contentDocument: inner } = element as HTMLIFrameElement;
      if (shadowRoot) roots.push(shadowRoot);
      if (inner === undefined) continue;
      on(element, "load", turn, signal);
      if (inner && !isWrittenFrame(element)) roots.push(inner);
    }
  }

  on(signal, "abort", () => {
    changes.disconnect();
    clearTimeout(timer);
  });
  return turn;
}
