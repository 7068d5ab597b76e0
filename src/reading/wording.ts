/** How a text is worded, in any language: does it tell that something failed, or suppose it, ask, explain or greet? Pure. */
import { FAILURE } from "./terms";
import WORDS from "./words.json";

/** Any of these words, as the source of an expression. */
export const any = (what: keyof typeof WORDS): string => Object.values(WORDS[what]).join("|");

/** A text about mail, or about who keeps it. On any other page, a failure of something else is none of ours. */
export const SUBJECT = new RegExp(any("subject"), "i");

const FAILS = new RegExp(FAILURE, "i");
export const speaksOfFailure = (text: string): boolean => FAILS.test(text);

const SENTENCE = /[\p{L}\p{N})][.!。！](\s|$)/u;
export const holdsSentence = (text: string): boolean => SENTENCE.test(text);

const ENDS_ASKING = /[?？]\s*$/;
export const endsAsking = (text: string): boolean => ENDS_ASKING.test(text);

/** "Disabled": the state of something, but of what? */
export const isOneWord = (text: string): boolean => /^\p{L}{1,12}$/u.test(text);

/** A letter begins so; a message of a page never does. */
const GREETING = new RegExp(`(^|\\n)\\s*(${any("greeting")})(?![\\p{L}@.])[^\\n]{0,40}[,!\\n]`, "iu");
export const greets = (text: string): boolean => GREETING.test(text);

/** Questions that a page answers: below stands what may happen. */
const HELP = new RegExp(any("help"), "i");
export const answersQuestions = (text: string): boolean => HELP.test(text);

/** "Stay signed in?", and no sentence behind it. */
const QUESTION = /^[^\n]{0,80}[?？][^\n.!。！]*(\n|$)/;
const CONDITION = new RegExp(`^\\P{L}*(${any("condition")})(?!\\p{L})|${any("conditionWithin")}`, "iu");
/** Behind the end of a sentence, or of a line. */
const NEXT = /(?<=[.!?:]\s|[。！？：\n])/;

/** Begins with a question, whatever it is about. */
export const asks = (text: string): boolean => QUESTION.test(text);

/**
 * "If your calendar is disconnected, events stop syncing", "Trouble with your mailbox? Read this": the first sentence that
 * speaks of a failure only supposes one. What follows a failure ("If this goes on") may.
 */
export function supposes(text: string): boolean {
  const first = text.split(NEXT).find(speaksOfFailure) ?? "";
  return CONDITION.test(first) || endsAsking(first);
}
