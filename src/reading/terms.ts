/** What the reader looks for on a page. */
import type { Terms } from "../shared/reading";
import stems from "./stems.json";
import words from "./words.json";

/**
 * Source of an expression that matches any of the stems, whose groups must not be nested. Sorted, so that stems with a
 * common prefix are tried as one: a large page is read four times as fast.
 */
function anyOf(...lists: Record<string, string[]>[]): string {
  const all = lists.flatMap((list) => Object.values(list).flat()).join("|");
  return [...new Set(all.split(/\|(?![^(]*\))/))].sort().join("|");
}

/** Stems of words for failure, in the languages of HubSpot's and Microsoft's users. */
export const FAILURE = anyOf(stems.failure);

/**
 * Words of texts that may report a failure. `hints` are common in other texts too: "not", "already", "only". Broad on
 * purpose: a needless stem costs a look at a harmless text, a missing one leaves a failure unseen.
 */
const WORDS = anyOf(stems.failure, stems.hints);

/** AADSTS50105, OFFICE_ERROR_INVALID_LICENSE, invalid_grant, ErrorNonExistentMailbox, 5.7.139, 0x8004010F. */
const CODES = [
  /\bAADSTS\d/,
  /\b[A-Z]{3,}(?:_[A-Z\d]+)+\b/,
  /\b[a-z_]{3,}_(?:required|denied|failed|mismatch|client|grant|scope|request|blocked|enforced|internal)\b/,
  /\bError[A-Z][a-z]\w{5,}/,
  /\b[A-Z]\w+(?:Error|Exception|RESTAPI)\b/,
  /\b[45]\.\d{1,3}\.\d{1,3}\b/,
  /\b0x[\dA-F]{6,}/,
  /\bCAA\d{4,}/,
  /\bE(?:CONN|TIMED|NOTFOUND|AUTH)[A-Z]*\b/,
];

const MONTHS = "jan|f[eé][bv]|m[aä]r|apr|avr|abr|ma[iyj]|jun|jul|aug|ago|sep|o[ckt]t|nov|de[czs]|d[ée]c";
const DATES = [
  /\b\d{1,2}:\d\d\b/,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/,
  /\b(?:19|20)\d\d\b/,
  /\b(?:mon|tue|wed|thu|fri|sat|sun|lun|jeu|ven|sam)\b/,
  // "Nov 24", "24. Okt.", "3 déc.". No `\b` at the month: `textContent` joins the words of neighbouring boxes.
  new RegExp(`(?:${MONTHS})\\p{L}{0,6}\\.? \\d{1,2}\\b`),
  new RegExp(`\\b\\d{1,2}\\.? (?:${MONTHS})`),
  /\d月\d|\d월 \d/,
];

const SIGNIN =
  /(^|\.)(login\.(microsoftonline|microsoft|live|windows|chinacloudapi|partner\.microsoftonline)\.|accounts\.google\.|account\.(live|activedirectory)\.|[\w-]+\.b2clogin\.|sts\.|adfs\.)/;

const PLACES = Object.values(words.setup).join("|");
/** Pages where connections are set up: `/settings/email`, `#/accounts`, or by the query, `main.aspx?etn=mailbox`. */
const SETUP = `[/#_-](?:${PLACES})(?=[/._?&#]|$)|[?&_](?:etn|tab|section|page|view|pane|menu|task)=(?:${PLACES})(?=[&#]|$)`;

export const TERMS: Terms = {
  words: WORDS,
  codes: CODES.map(({ source }) => source).join("|"),
  dates: DATES.map(({ source }) => source).join("|"),
  signin: SIGNIN.source,
  setup: SETUP,
};
