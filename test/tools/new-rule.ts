/**
 * `npm run new-rule -- folder/name` writes the files of a rule: the rule, its words in each complete language, its
 * examples. They match the schema at once, but pass the policy tests only when every `…` has been replaced.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExampleFile } from "../../src/examples/schema";
import { EXAMPLES, writeExamples } from "./examples";
import { COMPLETE, ruleIds } from "./files";
import { format } from "./format";

/** Placeholder for what somebody has to write; a policy test looks for it. */
export const TO_FILL = "…";

/** To the rep, a folder is a provider; a new one would need a name in the interface. */
export const FOLDERS = ["office365", "signin", "gmail", "imap", "smtp", "exchange", "hubspot"];

const USAGE = `Usage: npm run new-rule -- folder/name
  folder: ${FOLDERS.join(", ")}
  name: lower-case words with hyphens, such as calendar-read-only`;

/** Why the id cannot become a new rule; `undefined` if it can. */
export function objection(id: string, existing: readonly string[]): string | undefined {
  const [folder = "", name = "", ...more] = id.split("/");
  if (!name || more.length > 0) return `"${id}" is not of the form folder/name.`;
  if (!FOLDERS.includes(folder)) return `There is no folder "${folder}".`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return `"${name}" is no good name.`;
  if (existing.includes(id)) return `The rule ${id} exists already: src/rules/${id}.json`;
  return undefined;
}

const RULE = (id: string, today: string) => ({
  $schema: "../schema.json",
  id,
  who: ["you"],
  confidence: "medium",
  codes: [],
  phrases: { en: [TO_FILL.repeat(2)] },
  causes: ["cause"],
  steps: [{ id: "connect-again", action: { hubspot: "tab" } }],
  request: { to: "it-admin", asks: [{ id: "ask" }] },
  sources: [`https://knowledge.hubspot.com/${TO_FILL}`],
  reviewed: today,
});

const WORDS = {
  title: TO_FILL.repeat(5),
  summary: TO_FILL.repeat(10),
  causes: { cause: TO_FILL.repeat(5) },
  steps: { "connect-again": { text: TO_FILL.repeat(3), button: TO_FILL.repeat(2) } },
  request: { subject: TO_FILL.repeat(10), problem: TO_FILL.repeat(10), asks: { ask: TO_FILL.repeat(10) } },
};

const examplesOf = (id: string): ExampleFile => ({
  $schema: "../schema.json",
  wordings: { [id.split("/")[1] as string]: [{ lang: "en", wrapper: "sentence", text: TO_FILL }] },
});

/** Writes the files under `root` and returns their paths. Throws if the id is refused or a file exists. */
export function scaffold(id: string, root = ".", today = new Date().toISOString().slice(0, 10)): string[] {
  const refused = objection(id, ruleIds(root));
  if (refused) throw new Error(refused);
  const files: Record<string, unknown> = {
    [`src/rules/${id}.json`]: RULE(id, today),
    ...Object.fromEntries(COMPLETE.map((lang) => [`src/locales/${lang}/rules/${id}.json`, WORDS])),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${JSON.stringify(content, null, 2)}\n`, { flag: "wx" });
  }
  format(Object.keys(files), root);
  const examples = `${EXAMPLES}/${id}.json`;
  mkdirSync(dirname(join(root, examples)), { recursive: true });
  writeFileSync(join(root, examples), writeExamples(examplesOf(id)), { flag: "wx" });
  return [...Object.keys(files), examples];
}

export function main([id, ...more]: string[]): number {
  if (!id || more.length > 0) {
    console.error(USAGE);
    return 1;
  }
  try {
    const files = scaffold(id);
    console.log(`Written:\n${files.map((path) => `  ${path}`).join("\n")}`);
    console.log("Give each source its title in src/rules/sources.json.");
    console.log(`Fill in every "${TO_FILL}", then run: npm run format && npm test`);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 1;
  }
}
