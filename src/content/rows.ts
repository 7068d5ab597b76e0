/** The connected accounts as the settings page lists them: rows of a table, cards or tiles. */
import { LIMITS, type ListedAccount } from "../shared/messages";
import { around } from "./boxes";
import type { Tell } from "./lifetime";
import { DIALOG, MENU, USER, WRITTEN } from "./marks";
import { isVisible } from "./read";

const ADDRESS = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;
const NOWHERE = [DIALOG, WRITTEN, MENU, USER].join();
const ROW = "tr,li,[role=row]";
/** What an action is called says nothing about the state. */
const ACTION = "button,a,[role=button],[role=menuitem]";
const MARK = /^(class|data-|aria-label)/;

/** The address that a text belongs to, which may go on in the elements beside it or stand whole in a title. */
function addressAt(text: Text): string | undefined {
  let found = ADDRESS.exec(text.data)?.[0];
  let box = text.parentElement;
  for (let level = 0; !found && box && level < 3; level++, box = box.parentElement) {
    const whole = `${box.getAttribute("title")} ${box.getAttribute("aria-label")}`;
    found = (ADDRESS.exec(whole) ?? ADDRESS.exec(box.textContent.slice(0, LIMITS.state)))?.[0];
  }
  return found;
}

/** The largest box around an address that holds no other address. */
function accountAround(text: Text, address: string): Element | undefined {
  let box: Element | undefined;
  for (const outer of around(text.parentElement)) {
    if (outer.textContent.replaceAll(address, "").includes("@")) break;
    box = outer;
  }
  // A text with an address in it is none.
  return box?.closest(ROW) || box?.querySelector(`${ACTION},input`) ? box : undefined;
}

/** What the box says besides the names of its buttons, and how whatever holds no button is marked. */
function stateOf(box: Element): Pick<ListedAccount, "words" | "marks"> {
  let words = "";
  let marks = "";
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = box; node && marks.length < LIMITS.state; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest(ACTION) || (element !== box && element.querySelector(ACTION))) continue;
    if (node === element) for (const { name, value } of element.attributes) if (MARK.test(name)) marks += ` ${value}`;
    if (node !== element) words += ` ${(node as Text).data}`;
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
  let told = "[]";
  let isFirst = true;

  function accountsIn(page: Document): ListedAccount[] {
    const accounts = new Map<string, ListedAccount>();
    const walker = page.createTreeWalker(page.body ?? page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && accounts.size < LIMITS.accounts) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (!text.data.includes("@") || !parent || parent.closest(NOWHERE) || !isVisible(parent)) continue;
      const address = addressAt(text)?.slice(0, LIMITS.address);
      const box = address && accountAround(text, address);
      if (!box) continue;
      accounts.set(address, { address, ...stateOf(box) });
    }
    return [...accounts.values()];
  }

  return () => {
    const accounts = accountsIn(document);
    const now = JSON.stringify(accounts);
    const isSettled = now === seen;
    seen = now;
    if (isSettled && (isFirst || now !== told)) {
      const user = document.querySelector(USER)?.textContent?.trim().slice(0, LIMITS.address);
      // An empty list may not be drawn yet; it counts once there was a row.
      tell({ type: "rows", ...(accounts.length || told !== "[]" ? { accounts } : {}), ...(user && { user }) });
      told = now;
      isFirst = false;
    }
    return isSettled;
  };
}
