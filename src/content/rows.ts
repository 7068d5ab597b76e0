/** The connected accounts as the settings page lists them: rows of a table, cards or tiles. */

import * as LIMITS from "../shared/limits";
import type { ListedAccount } from "../shared/messages";
import { ACTION, around, isAccount, isSentence } from "./boxes";
import type { Tell } from "./lifetime";
import { MENU, USER, WRITTEN } from "./marks";
import { isVisible } from "./read";
import { ALERT, DIALOG } from "./signs";

/** Shorter than `LIMITS.address`. */
const ADDRESS = /[\w.+'-]{1,64}@[\w-]{1,63}\.[\w.-]{1,99}\w/;
const NOWHERE = [ALERT, DIALOG, WRITTEN, MENU, USER].join();
/** Names of parts, and what is said of a picture or where the pointer rests. */
const MARK = /^(class|data-|title|aria-label)/;

/** Characters of two empty lists, as JSON. */
const NONE = 4;

/** An element that ends where the next one begins: a long word is cut in two, the middle of it left out on a small screen. */
function isCut(before: Element | null | undefined, after: Element): boolean {
  if (!before || /\s/.test(before.textContent)) return false;
  const gap = after.getBoundingClientRect().left - before.getBoundingClientRect().right;
  return Math.abs(gap) < 1;
}

/** The address that a text belongs to, which may have begun in the element before it or stand whole in a title. */
function addressAt(text: Text): string | undefined {
  const box = text.parentElement as Element;
  const before = box.previousElementSibling;
  const whole = box.closest<HTMLElement>("[title*='@']")?.title;
  return ADDRESS.exec(whole ?? (isCut(before, box) ? before?.textContent : "") + text.data)?.[0];
}

/** The largest box around an address that holds no other address. */
function accountAround(text: Text, address: string): Element | undefined {
  let box: Element | undefined;
  for (const outer of around(text.parentElement)) {
    const rest = outer.textContent.replaceAll(address, "").trim();
    if (rest.includes("@") && !address.endsWith(rest)) break;
    box = outer;
  }
  return isAccount(box) ? box : undefined;
}

/** What the box says besides the names of its buttons, and how whatever holds no button is marked. */
function stateOf(box: Element): Pick<ListedAccount, "words" | "marks"> {
  let words = "";
  let marks = "";
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = box; node && marks.length < LIMITS.state; node = walker.nextNode()) {
    const said = node.nodeValue;
    const element = (said === null ? node : node.parentElement) as Element;
    if (element.closest(ACTION) || (element !== box && element.querySelector(ACTION))) continue;
    if (said !== null) words += ` ${said}`;
    else for (const { name, value } of element.attributes) if (MARK.test(name)) marks += ` ${value}`;
  }
  return { words: words.trim().slice(0, LIMITS.state), marks: marks.slice(0, LIMITS.state) };
}

/**
 * Returns a look at the accounts, which tells the worker when they are first seen and whenever they have changed. `false`
 * while they are still changing and want another look soon: a list that is drawn row by row would else seem to gain new
 * accounts.
 */
export function rowsOf(tell: Tell): () => boolean {
  let seen = "";
  let told = "";

  function accountsIn(): ListedAccount[] {
    const accounts = new Map<string, ListedAccount>();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && accounts.size < LIMITS.accounts) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (!text.data.includes("@") || isSentence(text.data) || !parent || parent.closest(NOWHERE) || !isVisible(parent))
        continue;
      const address = addressAt(text);
      const box = address && accountAround(text, address);
      if (!box) continue;
      accounts.set(address, { address, ...stateOf(box) });
    }
    return [...accounts.values()];
  }

  return () => {
    const accounts = accountsIn();
    const now = JSON.stringify(accounts);
    const isSettled = now === seen;
    seen = now;
    if (isSettled && now !== told) {
      const user = document.querySelector(USER)?.textContent?.trim();
      // An empty list may not be drawn yet; it counts once there was a row.
      tell({ type: "rows", ...(now.length + told.length > NONE && { accounts }), ...(user && { user }) });
      told = now;
    }
    return isSettled;
  };
}
