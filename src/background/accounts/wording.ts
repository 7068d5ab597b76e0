/** A few words that the worker needs to know by itself, in the languages of HubSpot: what connecting is about. Pure. */
import WORDS from "./wording.json";

/** Finds any of these words, beginnings of words and patterns. */
const any = (meaning: keyof typeof WORDS, flags = "i") => new RegExp(Object.values(WORDS[meaning]).join("|"), flags);

const CONNECT = any("connect");
const MAIL = any("mail");
const ABOUT_ACCESS = any("access");
const AWAY = any("away");
/** A connection that is lost, or has to be made anew. */
const DISCONNECTED = any("disconnected");
/** It works: then a class that speaks of errors is no more than a name, and so is a word. */
const CONNECTED = any("connected");
/** Something is wrong with it, as a word or in the name of a class, a test id or a picture. */
const FAULTY = any("faulty");
/** "No inbox is connected yet": nothing was tried. */
const NOT_YET = any("notYet");
/** What fails, is missing, or has to be done. */
const AMISS = any("amiss");
/** "No errors", "0 Fehler", "errors: none", "error notifications"; an invitation; and what would happen "if it is disconnected". */
const HARMLESS = any("harmless", "gi");
/** Other things of the same page, and of the pages around it. */
const ELSEWHERE = any("elsewhere");

/** "Your inbox is connected.", but not "… was disconnected". */
export const saysConnected = (text: string): boolean => CONNECT.test(text) && MAIL.test(text) && !AWAY.test(text);

/** "Your inbox is connected again.", where the box is not marked as a success. */
export const saysAllIsWell = (text: string): boolean => saysConnected(text) && !AMISS.test(text);

/** What a row says besides its address and the names of its buttons, and how it is marked. */
export function saysBroken(words: string, marks = ""): boolean {
  const said = words.replace(HARMLESS, "");
  const named = marks.replace(HARMLESS, "");
  if (DISCONNECTED.test(said)) return true;
  return !CONNECTED.test(said) && (FAULTY.test(said + named) || DISCONNECTED.test(named));
}

/** "Connected", in a row that is not broken. */
export const saysWorking = (words: string): boolean => CONNECTED.test(words);

export const concernsMail = (text: string): boolean => MAIL.test(text);

/** A connection to a mailbox or calendar, among other things perhaps. */
export const mentionsConnection = (text: string): boolean =>
  MAIL.test(text) && (CONNECT.test(text) || ABOUT_ACCESS.test(text));

/** Does a text that no rule knows concern a connection to a mailbox or calendar? Only then is it worth a mark. */
export const concernsConnection = (text: string): boolean =>
  mentionsConnection(text) && !ELSEWHERE.test(text) && !NOT_YET.test(text);
