/**
 * What the build does once so that the extension need not do it at each awakening of its worker: gathering the signs of
 * all rules and reading every phrase, some 60 ms of work. The result is plain data for `assemble`.
 */
import type { Rule } from "../rules/schema";
import { write } from "./canonical";
import { collect, type Signs } from "./compile";
import { readPhrase } from "./phrases";

/** Throws `PhraseError` on a phrase that cannot be read. */
export function freeze(rules: readonly Rule[]): Signs {
  const signs = collect(rules);
  const settle = (source: string) =>
    source.startsWith("~") ? `~${write(readPhrase(source.slice(1)))}` : write(readPhrase(source));
  return { ...signs, phrases: signs.phrases.map(([owner, sources]) => [owner, sources.map(settle)]) };
}
