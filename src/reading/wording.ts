/** Whether a text, in any language, reports a failure, supposes one, asks, explains or greets, by its wording. Pure. */
import { FAILURE } from "./terms";
import WORDS from "./words.json";

/** Source of an expression that matches any of these words. */
export const any = (what: keyof typeof WORDS): string => Object.values(WORDS[what]).join("|");

/** Words for mail and its providers. A failure of anything else is out of scope. */
export const SUBJECT = new RegExp(any("subject"), "i");

const FAILS = new RegExp(FAILURE, "i");
export const speaksOfFailure = (text: string): boolean => FAILS.test(text);

const SENTENCE = /[\p{L}\p{N})][.!。！](\s|$)/u;
export const holdsSentence = (text: string): boolean => SENTENCE.test(text);

const OVER = new RegExp(`(?:^|\\P{L})(?:${any("over")})\\P{L}*$`, "iu");
const NOT =
  /(?:^|\P{L})(?:not|never|cannot|\p{L}+n['’]t|nicht|niet|pas|no|não|non|nu|inte|ikke|ei|nie|ne|nem|не|δεν|לא|لم|không|tidak)(?:\P{L}+\p{L}+){0,2}$/iu;
/** "Token expired: sync paused. Resolved", but not "the host name could not be resolved". */
export function endsResolved(text: string): boolean {
  const at = text.search(OVER);
  return at >= 0 && !NOT.test(text.slice(Math.max(0, at - 30), at));
}

const ENDS_ASKING = /[?？]\s*$/;
export const endsAsking = (text: string): boolean => ENDS_ASKING.test(text);

/** Whether it is a single word: "Disabled" does not say what is disabled. */
export const isOneWord = (text: string): boolean => /^\p{L}{1,12}$/u.test(text);

/** Letters begin like this, messages of a page never do. */
const GREETING = new RegExp(`(^|\\n)\\s*(${any("greeting")})(?![\\p{L}@.])[^\\n]{0,40}[,!\\n]`, "iu");
export const greets = (text: string): boolean => GREETING.test(text);

/** Headings of FAQs: what follows is hypothetical. */
const HELP = new RegExp(any("help"), "i");
export const answersQuestions = (text: string): boolean => HELP.test(text);

/** "Stay signed in?", with no sentence before or after it on the same line; not the "?" of an address. */
const QUESTION = /^(?:[^\n.!。！]|[.!](?!\s)){0,80}[?？](?!\w)[^\n.!。！]*(\n|$)/;
/** "You are about to disconnect ana@contoso.com. Are you sure?" */
const DECISION = /^[^\n]{0,80}[?？][^\n.!。！]*(\n|$)/;
const CONDITION = new RegExp(`^\\P{L}*(${any("condition")})(?!\\p{L})|${any("conditionWithin")}`, "iu");
/** After the end of a sentence, a colon or a line. */
const NEXT = /(?<=[.!?:]\s|[。！？：\n])/;

/** Whether it begins with a question, whatever the subject. */
export const asks = (text: string): boolean => QUESTION.test(text);
/** Whether a dialog asks for a decision in its first line. */
export const asksToDecide = (dialog: string): boolean => DECISION.test(dialog);

/**
 * Whether the first sentence that speaks of a failure only supposes one: "If your calendar is disconnected, events stop
 * syncing", "Trouble with your mailbox? Read this". After a reported failure, "If this goes on" may follow.
 */
export function supposes(text: string): boolean {
  const first = text.split(NEXT).find(speaksOfFailure) ?? "";
  return CONDITION.test(first) || endsAsking(first);
}
