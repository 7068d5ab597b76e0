/** Decides when to look: watches one surface, or any other page for a connect dialog, until the signal aborts. */
import { on, type Tell } from "./lifetime";
import { lookFrom } from "./look";
import type { Root } from "./read";
import { rowsOf } from "./rows";
import { isWrittenFrame } from "./written";

/** Rest after a look at a surface, in milliseconds: a failure is reported within a tenth of a second. */
const REST = 100;
/**
 * Rest on other pages and on a quiet surface, in milliseconds. A quiet surface is polled because not everything is a
 * mutation: a shadow root that is attached late, a style sheet, what a script writes into a log field.
 */
const IDLE_REST = 2000;
/** While a surface keeps changing, all of its text is read in one of so many turns: that takes a walk. */
const READ_EVERY = 20;

/**
 * Returns the function that takes one look: call it to begin, and after events that are no mutations. `surface` is
 * `undefined` on all other pages; `hasAccounts` says whether connected accounts are listed.
 */
export function watch(surface: string | undefined, hasAccounts: boolean, tell: Tell, signal: AbortSignal): () => void {
  const look = lookFrom(surface, tell);
  const areRowsSettled = rowsOf(tell);
  const rest = surface ? REST : IDLE_REST;
  let roots: Root[] = [document];
  let timer: ReturnType<typeof setTimeout>;
  /** Turns since the last change; from the second one on the page is quiet. */
  let calm = 1;
  let turns = 0;

  /**
   * Reacts at once to the first change after a quiet time, then rests, disconnected, so that the browser collects no
   * mutation records. A background tab waits until the rep looks at it.
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
    const isQuiet = ++calm > 1;
    if (isQuiet) roots = [document];
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      if (isQuiet) enterAll(root);
    }
    const readsAll = isQuiet || ++turns % READ_EVERY === 0;
    look(roots, readsAll);
    const isDone = readsAll && (!hasAccounts || areRowsSettled()) && isQuiet;
    if (!isDone) turnIn(rest);
    else if (surface) turnIn(IDLE_REST);
  }

  /**
   * Adds shadow roots (on surfaces only: finding them takes a walk) and the documents of same-origin frames, among them
   * frames without an address that HubSpot writes into. The browser gives no document of another origin.
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
