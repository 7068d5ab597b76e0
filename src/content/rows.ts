/** Reads the connected accounts that a settings page lists, as table rows, cards or tiles. */

import * as LIMITS from "../shared/limits";
import type { ListedAccount } from "../shared/messages";
import { ACTION, around, isAccount, isSentence, PAGE } from "./boxes";
import type { Tell } from "./lifetime";
import { MENU, USER, WRITTEN } from "./marks";
import { isVisible, textsIn } from "./read";
import { ALERT, DIALOG } from "./signs";

/** Matches are shorter than `LIMITS.address`. */
const ADDRESS = /[\w.+'-]{1,64}@[\w.-]{1,164}\w/;
const NOWHERE = [ALERT, DIALOG, WRITTEN, MENU, USER].join();
/** Attributes with names of components, tooltips and accessible names. */
const MARK = /^(class|data-|title|aria-label)/;

/** Whether two elements adjoin: a long word may be split, so that a small screen truncates it in the middle. */
function isCut(before: Element | null | undefined, after: Element): boolean {
  if (!before || /\s/.test(before.textContent)) return false;
  const gap = after.getBoundingClientRect().left - before.getBoundingClientRect().right;
  return Math.abs(gap) < 1;
}

/** The address that a text belongs to; it may begin in the previous element, or be complete in a title. */
function addressAt(text: Text): string | undefined {
  const box = text.parentElement as Element;
  const before = box.previousElementSibling;
  const whole = box.closest<HTMLElement>("[title*='@']")?.title;
  return ADDRESS.exec(whole ?? (isCut(before, box) ? before?.textContent : "") + text.data)?.[0];
}

/** The largest box around an address that contains no other and is no part of the page, if it is an account. */
function accountAround(text: Text, address: string): Element | undefined {
  let box: Element | undefined;
  for (const outer of around(text.parentElement)) {
    const rest = outer.textContent.replaceAll(address, "").trim();
    if ((rest.includes("@") && !address.endsWith(rest)) || outer.querySelector(PAGE)) break;
    box = outer;
  }
  return isAccount(box) ? box : undefined;
}

/** Visible words outside links and buttons; marks of the box itself, and of what neither is in a link or button nor contains one. */
function stateOf(box: Element): Pick<ListedAccount, "words" | "marks"> {
  const isIn = (element: Element | null) => element?.closest(ACTION);
  const texts = [...textsIn(box, /\S/)].filter(({ parentElement }) => !isIn(parentElement));
  let marks = "";
  for (const element of [box, ...box.querySelectorAll("*")])
    if (isVisible(element) && (element === box || !(isIn(element) ?? element.querySelector(ACTION))))
      for (const { name, value } of element.attributes) if (MARK.test(name)) marks += ` ${value}`;
  const words = texts.map(({ data }) => data).join(" ");
  return { words: words.slice(0, LIMITS.state), marks: marks.slice(0, LIMITS.state) };
}

/**
 * Returns a function that reads the accounts and tells the worker when they are first seen and whenever they change. It
 * returns `false` while they are still changing and need another look soon: otherwise a list rendered row by row would
 * seem to gain new accounts.
 */
export function rowsOf(tell: Tell): () => boolean {
  let seen = "";
  let told = "";

  function accountsIn(): ListedAccount[] {
    const accounts = new Map<string, ListedAccount>();
    for (const text of textsIn(document, /@/)) {
      if (isSentence(text.data) || text.parentElement?.closest(NOWHERE)) continue;
      const address = addressAt(text);
      const box = address && accountAround(text, address);
      if (box) accounts.set(address, { address, ...stateOf(box) });
      if (accounts.size === LIMITS.accounts) break;
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
      // An empty list may not be rendered yet: it counts only once there has been a row.
      const isList = accounts.length > 0 || told.length > "[]".length;
      tell({
        type: "rows",
        ...(isList && { accounts }),
        ...(user && { user }),
      });
      told = now;
    }
    return isSettled;
  };
}
