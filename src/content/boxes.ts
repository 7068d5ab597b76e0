/** From a sign to the box that is read for it. */
import { BUTTON, PAGE, PERHAPS_WRITTEN, WRITTEN } from "./marks";
import { ALERT, ARTICLE, CONNECTING, DIALOG, INBOX, KEY, MESSAGE_BOX, OWN, PICTURE, REGION } from "./signs";

/** So many characters are no message any more, but a page. */
const LARGE = 4000;
/** A message beside a picture or around a key, or an account: a line or two, in boxes within boxes. */
const MESSAGE = 600;
const LEVELS = 8;
const HOLDS_MORE = "body,main,tbody,ul,h1,h2,[role=table]";

/** Does it show what somebody wrote, or what explains? A message of HubSpot's own may stand in a box that has such a name. */
const isWritten = (element: Element): unknown =>
  element.closest(WRITTEN) ?? element.closest([PERHAPS_WRITTEN, OWN].join())?.matches(PERHAPS_WRITTEN);

/** "Disconnect this account?": a dialog that asks, with an answer to choose, has not failed. */
const QUESTION = /[?？]\s*$/;
const asks = (dialog: Element): boolean =>
  QUESTION.test(dialog.querySelector("h1,h2,h3,h4,[role=heading]")?.textContent ?? "") &&
  dialog.querySelectorAll(BUTTON).length > 1;

/** What stands around an element, from itself outwards, as long as it may be one message or one account. */
export function* around(element: Element | null): Iterable<Element> {
  let outer = element;
  for (let level = 0; outer && level < LEVELS && !outer.matches(HOLDS_MORE); level++, outer = outer.parentElement) {
    if (outer.textContent.length > MESSAGE) return;
    yield outer;
  }
}

/** Does a text say more about an address than a row does? "ana@contoso.com has lost its connection to HubSpot." */
export const isSentence = (text: string): boolean => /@\S+ [^\n\t]{30}|[^\n\t]{30} \S+@|[^\n\t]{12}[。！]/.test(text);

/** What an action is called says nothing about the state. */
export const ACTION = ["a", BUTTON].join();
/** A row of a list, or something that can be acted on: an address elsewhere is no account. */
export const isAccount = (box?: Element) => box?.closest("tr,li,[role=row]") || box?.querySelector(`${ACTION},input`);

/** The account in a list that this belongs to. What the state of the account is, `rows.ts` tells. */
export function accountOf(element: Element): HTMLElement | undefined {
  for (const outer of around(element))
    if (outer.textContent.includes("@"))
      return isAccount(outer) && !outer.querySelector(HOLDS_MORE) ? (outer as HTMLElement) : undefined;
  return undefined;
}

/** The largest box around a mark that says something and holds no account besides. */
function messageAround(mark: Element): Element | undefined {
  let box: Element | undefined;
  let addresses = 0;
  for (const outer of around(mark)) {
    const parts = outer.textContent.split("@").length;
    if (box && parts > addresses) break;
    addresses = parts;
    if (outer.textContent.trim()) box = outer;
  }
  return box;
}

/**
 * The box that is read for a sign: the alert or dialog that it stands in, else a live region or a box with such a name
 * whose words stand in no alert, as large as one message can be, else what stands around the sign. Lists of alerts give
 * nothing, their alerts speak for themselves; nor does a region that holds a whole page, nor what somebody wrote.
 */
export function boxOf(sign: Element): Element | null | undefined {
  if (isWritten(sign)) return;
  const message = sign.closest(MESSAGE_BOX);
  if (message) return message.matches(DIALOG) && asks(message) ? null : message;
  let region = (sign.matches(PICTURE) ? sign.parentElement : sign)?.closest(REGION);
  const account = accountOf(sign);
  if (account && !isSentence(account.innerText)) return;
  if (!region) return messageAround(sign);
  for (const outer of around(region)) if (outer.matches(REGION) && !outer.querySelector(PAGE)) region = outer;
  return region.querySelector(ALERT) || region.textContent[LARGE] ? null : region;
}

/** Codes that HubSpot and Microsoft write, and nobody else in a dialog of HubSpot's. */
const CODE = /AADSTS\d|(OFFICE|INBOX|IMAP)_/;

/** Is this dialog one of the connect flow, on a page that is none of the surfaces? */
export function isConnecting(box: Element, { text, keys }: { text: string; keys: string[] }): boolean {
  const named = (name: string) => box.closest(name) ?? box.querySelector(name);
  if (box.querySelector(KEY) || CODE.test(text + keys) || named(CONNECTING)) return true;
  return [named(INBOX), box.querySelector(ARTICLE), box.querySelector(`${ALERT},${REGION}`)].filter(Boolean).length > 1;
}
