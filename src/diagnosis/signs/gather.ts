/** The signs of the rules as plain data: what the build writes to `signs.json`. Throws `PhraseError` where a phrase is malformed. */
import type { Rule, RuleId } from "../../rules/schema";
import { readPhrase } from "./phrases";
import type { SignsData } from "./signs";

/** A name that is a word of its own (`Unauthorized`) says nothing. */
const PLAIN_NAME = /^[A-Z]?[a-z]+$/;

/** `names`: what Microsoft calls its sign-in numbers, `{ "50057": { name: "UserDisabled" } }`. A number's name means what the number means. */
export function gatherSigns(rules: readonly Rule[], names: Readonly<Record<string, { name: string }>> = {}): SignsData {
  const place = new Map(rules.map(({ id }, i) => [id, i]));
  const named = (code: string): string[] => {
    const name = names[code.slice("AADSTS".length)]?.name;
    return code.startsWith("AADSTS") && name && !PLAIN_NAME.test(name) ? [name] : [];
  };
  const phrases = rules.map(({ phrases = {} }) => Object.values(phrases).flat());
  phrases.flat().forEach(readPhrase);
  return {
    rules: rules.map(({ id }) => id),
    generic: rules.flatMap(({ generic }, i) => (generic ? [i] : [])),
    codes: rules.flatMap(({ codes = [] }, i) =>
      codes.flatMap((code) => [code, ...named(code)].map((one): [string, number] => [one, i])),
    ),
    phrases,
    related: rules.map(({ related = [] }) => related.flatMap((other) => place.get(other as RuleId) ?? [])),
  };
}
