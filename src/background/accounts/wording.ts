/** What a text says about a connection, by words in HubSpot's languages (`wording.json`) instead of the model. Pure. */
import WORDS from "./wording.json";

/** Matches any of these words, stems and patterns. */
const any = (meaning: keyof typeof WORDS, flags = "i") => new RegExp(Object.values(WORDS[meaning]).join("|"), flags);

const CONNECT = any("connect");
const MAILBOX = any("mail");
const ACCOUNT = any("account");
const ABOUT_ACCESS = any("access");
const AWAY = any("away");
/** The connection is lost, or has to be made again. */
const DISCONNECTED = any("disconnected");
/** It works: then error words, in the row or in class names, mean nothing. */
const CONNECTED = any("connected");
/** Something is wrong, by a word or by the name of a class, test id or icon. */
const FAULTY = any("faulty");
/** It was interrupted or taken back, not only paused: by a word, since class names say so of other things. */
const HALTED = any("halted");
/** "No inbox is connected yet": nothing was tried. */
const NOT_YET = any("notYet");
/** Something fails, is missing or has to be done. */
const AMISS = any("amiss");
/** "No errors", "0 Fehler", "errors: none", "error notifications", invitations, and "if it is disconnected". */
const HARMLESS = any("harmless", "gi");
/** Other topics on the same page and the pages around it. */
const ELSEWHERE = any("elsewhere");
/** Other things that HubSpot connects. */
const PRODUCT = any("products");

/** "Your inbox is connected.", but neither "… was disconnected" nor "Your WhatsApp account is connected.". */
export const saysConnected = (text: string): boolean =>
  CONNECT.test(text) && concernsMail(text) && !AWAY.test(text) && !concernsOther(text);

/** "Your inbox is connected again.", where the box is not marked as a success. */
export const saysAllIsWell = (text: string): boolean => saysConnected(text) && !AMISS.test(text);

/**
 * `words`: the row without the address and button labels. `marks`: its class names and other attributes. What names
 * another product may be about that: several channels of a team inbox may stand in one part of the page.
 */
export function saysBroken(words: string, marks = ""): boolean {
  if (PRODUCT.test(words)) return false;
  const said = words.replace(HARMLESS, "");
  const named = marks.replace(HARMLESS, "");
  if (DISCONNECTED.test(said)) return true;
  return !CONNECTED.test(said) && (FAULTY.test(said + named) || HALTED.test(said) || DISCONNECTED.test(named));
}

/** "Connected", in a row that is not broken. */
export const saysWorking = (words: string): boolean => CONNECTED.test(words);

export const concernsMail = (text: string): boolean => MAILBOX.test(text) || ACCOUNT.test(text);

/** "We couldn't connect your WhatsApp account.": it names another product, and no mailbox or calendar. */
export const concernsOther = (text: string): boolean => PRODUCT.test(text) && !MAILBOX.test(text);

/** Mentions a connection to a mailbox or calendar, perhaps among other things. */
export const mentionsConnection = (text: string): boolean =>
  concernsMail(text) && (CONNECT.test(text) || ABOUT_ACCESS.test(text));

/** Is the text about a connection to a mailbox or calendar? If no rule knows it, only then is it worth a mark. */
export const concernsConnection = (text: string): boolean =>
  mentionsConnection(text) && !ELSEWHERE.test(text) && !NOT_YET.test(text);
