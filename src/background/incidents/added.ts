/**
 * What a text adds to those that HubSpot showed before. A form keeps its labels and hints when an error appears among
 * them, and they make the error hard to recognise.
 */
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import { update } from "../browser/queue";

/** Texts without a known failure, newest last. They are at most `LIMITS.text` long each. */
const quietTexts = ({ origin, portal }: HubSpotAccount) => item<string[]>("session", `quiet:${origin}|${portal}`, []);
const MOST = 8;

/** Minimum length of what a text adds, in characters. */
const SHORT = 12;
/** Words in a row, or characters, that make a repetition: fewer may be in an error as well as in a label. */
const WORDS = 3;
const CHARACTERS = 20;
/** Share of a text's words that must still be there: what a form held has stayed, another hint only begins alike. */
const STAYED = 0.8;

export const rememberQuiet = (home: HubSpotAccount, text: string) =>
  update(quietTexts(home), (known) => [...known.filter((other) => other !== text), text].slice(-MOST));

/** `text` without what it repeats of `before`; `undefined` if it repeats nothing, or adds nothing worth a diagnosis. */
export function addedTo(before: readonly string[], text: string): string | undefined {
  const words = text.split(" ");
  const there = new Set(words);
  const stayed = before
    .map((one) => one.split(" "))
    .filter((all) => all.filter((word) => there.has(word)).length >= STAYED * all.length);
  const known = `\n${stayed.flat().join("\n")}\n`;
  const added: string[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start;
    while (end < words.length && known.includes(`\n${words.slice(start, end + 1).join("\n")}\n`)) end++;
    const isRepeated = end - start >= WORDS || words.slice(start, end).join(" ").length >= CHARACTERS;
    if (!isRepeated) added.push(words[start] as string);
    start = isRepeated ? end : start + 1;
  }
  const rest = added.join(" ");
  return rest.length >= SHORT && added.length < words.length ? rest : undefined;
}

/** What it adds to the texts that this portal showed before. The same text may have come before, on another attempt. */
export async function addedIn(text: string, home: HubSpotAccount): Promise<string | undefined> {
  const known = await quietTexts(home).get();
  return addedTo(
    known.filter((other) => other !== text),
    text,
  );
}
