/**
 * Waits for elements without looking at the page's mutations: the browser itself tests each new element against the
 * selector when it computes its style, and starts an animation that does nothing on those that match. Misses what is not
 * drawn, and everything under a page's `* { animation: none !important }`.
 */
import { NAME } from "./lifetime";
import { on } from "./on";

/** Returns the style element; disabling it stops the sentinel at no cost. */
export function post(
  root: Document | ShadowRoot,
  signs: string,
  found: (element: Element) => void,
  signal: AbortSignal,
): HTMLStyleElement {
  const style = document.createElement("style");
  // `:where` weighs nothing, so that an animation of the page's own wins; its start is as good a sign as ours.
  style.textContent = `@keyframes ${NAME}{}:where(${signs}){animation:1ms ${NAME}}`;
  // Never into a document itself: one that is still being loaded would take it for its root, and show nothing else.
  ("host" in root ? root : root.documentElement)?.append(style);
  on(root, "animationstart", ({ target }) => (target as Element).matches(signs) && found(target as Element), signal);
  on(signal, "abort", () => style.remove());
  return style;
}
