/** Finds the box to read for a sign. */
import * as LIMITS from "../shared/limits";
import { BUTTON, WRITTEN } from "./marks";
import { ALERT, CONNECTING, MESSAGE_BOX, OWN, PICTURE, REGION } from "./signs";

/** Longest message without a box of its own, and longest account, in characters. */
export const MESSAGE = 600;
const LEVELS = 8;
const HOLDS_MORE = "body,main,tbody,ul,h1,h2,[role=table]";

/** A box that contains one of these is the page or part of it, not a message. */
export const PAGE = ["main", "h1", "[role=main]"].join();
/** Maybe `WRITTEN`: an article may be a card. Not the layouts of Help Desk and conversations, which have such names. */
const PERHAPS_WRITTEN = `:is(article,[class*=help i],[data-test-id*=thread i]):not(${PAGE},:has(${PAGE}))`;
/** Whether it is user-written or help. A message of HubSpot's own may be in a box that is `PERHAPS_WRITTEN`. */
export const isWritten = (element: Element): unknown =>
  element.closest(WRITTEN) ?? element.closest([PERHAPS_WRITTEN, OWN].join())?.matches(PERHAPS_WRITTEN);

const QUESTION = /[?？]\s*$/;
/** A title that is a question, and a choice, as in "Disconnect this account?", report no failure. */
const asks = (message: Element): boolean =>
  QUESTION.test(message.querySelector("h1,h2,h3,[role=heading]")?.textContent ?? "") &&
  message.querySelectorAll(BUTTON).length > 1;

/** The element and its ancestors, innermost first, for as long as they may be a single message or account. */
export function* around(element: Element | null): Iterable<Element> {
  let outer = element;
  for (let level = 0; outer && level < LEVELS && !outer.matches(HOLDS_MORE); level++, outer = outer.parentElement) {
    if (outer.textContent.length > MESSAGE) return;
    yield outer;
  }
}

/**
 * Whether a text says more about an address than a row does: "ana@contoso.com has lost its connection to HubSpot." A
 * cell of a row is shorter than 80 characters.
 */
export const isSentence = (text: string): boolean =>
  /@\S+ [^\n\t]{30}|[^\n\t]{30} \S+@|[^\n\t]{12}[。！]|[^\n\t]{80}/.test(text);

/** Links and buttons: their labels say nothing about the state of an account. */
export const ACTION = ["a", BUTTON].join();
/** Whether a box is in a list row or contains a control: an address anywhere else is not an account. */
export const isAccount = (box?: Element) => box?.closest("tr,li,[role=row]") || box?.querySelector(`${ACTION},input`);

/** The listed account that an element belongs to. Its state is read by `rows.ts`. */
export function accountOf(element: Element): HTMLElement | undefined {
  for (const outer of around(element))
    if (outer.textContent.includes("@"))
      return isAccount(outer) && !outer.querySelector(HOLDS_MORE) ? (outer as HTMLElement) : undefined;
  return undefined;
}

/**
 * The box to read for a sign: the enclosing alert or dialog, else the largest enclosing region that can be one message
 * (a live region or a box named like one), else the text around the sign. None for user-written content, one that
 * asks, an account row (`rows.ts` reads it), a region of alerts (each is a sign of its own) or a whole page.
 */
export function boxOf(sign: Element): Element | null | undefined {
  if (isWritten(sign)) return;
  const message = sign.closest(MESSAGE_BOX);
  if (message) return asks(message) ? null : message;
  const beside = sign.matches(PICTURE) ? sign.parentElement : sign;
  let region = beside?.closest(REGION);
  const account = accountOf(sign);
  if (account && !isSentence(account.innerText)) return;
  if (!region) return [...around(beside)].at(-1);
  for (const outer of around(region)) if (outer.matches(REGION) && !outer.querySelector(PAGE)) region = outer;
  return region.querySelector(ALERT) || region.textContent[LIMITS.text] ? null : region;
}

/** Codes of HubSpot and Microsoft that appear in no other dialog of HubSpot's. */
const CODE = /AADSTS\d|(OFFICE|INBOX|IMAP)_/;

/** Whether a box on a page that is no surface belongs to the connect flow. */
export const isConnecting = (box: Element, words = ""): boolean =>
  CODE.test(words) || (box.closest(CONNECTING) ?? box.querySelector(CONNECTING)) !== null;
