/** What IT needs to find a failed sign-in in the logs. Never an address, never a token. */
import type { Details } from "../types";
import type { Reading } from "./decide";
import { FIELDS, type Field } from "./signs";

/** The value behind a label that ends at `end`. An address may stand where a name was expected: none then. */
function valueAfter(text: string, field: Field, end: number): string | undefined {
  const value = FIELDS[field].value.exec(text.slice(end, end + 80))?.[1]?.trim();
  return value?.includes("@") ? undefined : value;
}

const MAX_CODES = 10;

export function detailsOf({ text, tokens, phrases, numbers, codes }: Reading): Details {
  const found: Details = {};
  const [first, ...others] = numbers;
  if (first) found.aadsts = first.number;
  for (const { owner, end } of phrases) {
    if (!("field" in owner) || found[owner.field]) continue;
    const value = valueAfter(text, owner.field, tokens.ends[end - 1] as number);
    if (value) found[owner.field] = value;
  }
  const written = codes.filter(({ kind }) => kind === "constant" || kind === "status" || kind === "oauth");
  const seen = [...others.map(({ number }) => `AADSTS${number}`), ...written.map(({ seen }) => seen)];
  if (seen.length > 0) found.codes = [...new Set(seen)].slice(0, MAX_CODES);
  return found;
}
