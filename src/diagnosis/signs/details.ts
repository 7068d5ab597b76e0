/** Extracts what IT needs to find a failed sign-in in the logs. Never an email address, never a token. */
import type { Details } from "../types";
import type { Matches } from "./decide";

const ID = /^[\da-f]{8}-[\da-f-]{27}/i;
const TIME = /^\d{4}-\d\d-\d\d[t ][\d:.z]{8,16}/i;
const NAME = /^[^\n"'<>]{2,60}/;
/** Fields of Microsoft's pages, JSON bodies and URLs: the label before a value, and the form of the value. */
const FIELDS = {
  correlationId: { label: /(?<![a-z\d])correlation[ _-]?id["':=\s]{1,4}/gi, value: ID },
  requestId: { label: /(?<![a-z\d])(?:request|trace)[ _-]?id["':=\s]{1,4}/gi, value: ID },
  timestamp: { label: /(?<![a-z\d])(?:timestamp|date)["':=\s]{1,4}/gi, value: TIME },
  clientId: { label: /(?<![a-z\d])(?:client|app|application with)[ _-]?id(?:entifier)?["':=\s]{1,4}/gi, value: ID },
  appName: { label: /(?<![a-z\d])(?:app[ _-]?name["':= ]{1,4}|named ["'])/gi, value: NAME },
};
/** What Microsoft's page calls its identifiers in the reader's language, one on each line ("Korrelations-ID: …"). */
const LOCALISED = {
  correlationId: /^.{0,20}(?:[ck]orr?[eé]l|корреляц|相関|関連付け|相关|关联|相關|關聯|상관|bağıntı)/i,
  requestId: /^.{0,20}(?:anforderung|anfrage|demande|requête|solicit|richiesta|aanvraag|запрос|要求|请求|請求|요청)/i,
  clientId: /^.{0,20}(?:app|aplica|anwendung|прилож|アプリ|应用|應用|앱)/i,
};
const LINE = /^([^\n:]{2,40}): ?([\da-f]{8}-[\da-f-]{27})\s*$/gim;
const ISO_TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]{2,12}Z/;
const MAX_CODES = 10;

/** The first value after the label without `@`, since an email address may stand where a name was expected. */
function valueBehind(text: string, { label, value }: { label: RegExp; value: RegExp }): string | undefined {
  const places = [...text.matchAll(label)].map(({ 0: found, index }) => index + found.length);
  const values = places.map((place) => value.exec(text.slice(place, place + 60))?.[0].trim());
  return values.find((one) => one && !one.includes("@"));
}

export function detailsOf({ text, numbers, codes }: Matches): Details {
  const found: Details = {};
  const [first, ...others] = numbers;
  if (first) found.aadsts = first.number;
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const value = valueBehind(text, FIELDS[field]);
    if (value) found[field] = value;
  }
  for (const [, label, id] of text.matchAll(LINE))
    for (const field of Object.keys(LOCALISED) as (keyof typeof LOCALISED)[])
      if (LOCALISED[field].test(label as string)) found[field] ??= id as string;
  const time = found.correlationId && ISO_TIME.exec(text)?.[0];
  if (time) found.timestamp ??= time;
  const written = codes.filter(({ kind }) => kind === "constant" || kind === "status" || kind === "oauth");
  const seen = [...others.map(({ number }) => `AADSTS${number}`), ...written.map(({ seen }) => seen)];
  if (seen.length > 0) found.codes = [...new Set(seen)].slice(0, MAX_CODES);
  return found;
}
