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
  appName: { label: /(?<![a-z\d])(?:app[ _-]?name|named)["':= ]{1,4}/gi, value: NAME },
};
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
  const written = codes.filter(({ kind }) => kind === "constant" || kind === "status" || kind === "oauth");
  const seen = [...others.map(({ number }) => `AADSTS${number}`), ...written.map(({ seen }) => seen)];
  if (seen.length > 0) found.codes = [...new Set(seen)].slice(0, MAX_CODES);
  return found;
}
