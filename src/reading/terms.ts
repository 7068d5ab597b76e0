/** What the reader looks for in a page. */
import type { Terms } from "../shared/reading";
import stems from "./stems.json";
import words from "./words.json";

/**
 * Any of the stems, each an expression without groups in groups. In order, so that those which begin alike are tried as one:
 * a large page is read four times as fast.
 */
function anyOf(...lists: Record<string, string[]>[]): string {
  const all = lists.flatMap((list) => Object.values(list).flat()).join("|");
  return [...new Set(all.split(/\|(?![^(]*\))/))].sort().join("|");
}

/** Stems of words that say that something does not work, in the languages of HubSpot's and Microsoft's users. */
export const FAILURE = anyOf(stems.failure);

/**
 * Words by which the reader knows a text that may report a failure: these, and `hints`, of which failures are made and much
 * else besides ("not", "already", "only"). Wide on purpose: a stem too many costs a look at a text that means nothing, a
 * stem too few leaves a failure unseen.
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
  // "Nov 24", "24. Okt.", "3 déc.": of texts that stand in boxes of their own, nothing parts the words.
  new RegExp(`(?:${MONTHS})\\p{L}{0,6}\\.? \\d{1,2}\\b`),
  new RegExp(`\\b\\d{1,2}\\.? (?:${MONTHS})`),
  /\d月\d|\d월 \d/,
];

const SIGNIN =
  /(^|\.)(login\.(microsoftonline|microsoft|live|windows|chinacloudapi|partner\.microsoftonline)\.|accounts\.google\.|account\.(live|activedirectory)\.|[\w-]+\.b2clogin\.|sts\.|adfs\.)/;

/** Where connections are set up: `/settings/email`, `#/accounts`, and where the query says it, `main.aspx?etn=mailbox`. */
const PLACES = Object.values(words.setup).join("|");
const SETUP = `[/#_-](?:${PLACES})(?=[/._?&#]|$)|[?&_](?:etn|tab|section|page|view|pane|menu|task)=(?:${PLACES})(?=[&#]|$)`;

export const TERMS: Terms = {
  words: WORDS,
  codes: CODES.map(({ source }) => source).join("|"),
  dates: DATES.map(({ source }) => source).join("|"),
  signin: SIGNIN.source,
  setup: SETUP,
};
