/**
 * Writes what the extension knows to `dist/knowledge/`: the signs of all rules, the words of the lexicon, and the model
 * trained on all examples. Build, tests and tools read the same files, which are rewritten only if a source changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Knowledge } from "../../src/diagnosis/diagnose";
import type { LexiconWords } from "../../src/diagnosis/examples/concepts";
import { Model, type ModelData } from "../../src/diagnosis/examples/model";
import { loadSigns, type SignsData } from "../../src/diagnosis/signs/signs";
import type { Rule, RuleId, RuleWords } from "../../src/rules/schema";
import { EXAMPLES, readExamples } from "./examples";
import { COMPLETE, filesUnder, readJson, ruleIds } from "./files";
import { type FitExample, fitModel } from "./fit";
import { foldWords, gatherSigns } from "./gather";
import { measureBoth } from "./measure";

const FOLDER = "dist/knowledge";
const SIGNS = `${FOLDER}/signs.json`;
const MODEL = `${FOLDER}/model.json`;
const LEXICON = `${FOLDER}/lexicon.json`;
/** How well the diagnosis does on texts that its model has not seen. */
const MEASURED = `${FOLDER}/measured.json`;
/** Hash of the sources. */
const STAMP = `${FOLDER}/made-of.txt`;

export const readRules = (): Rule[] => ruleIds().map((id) => readJson(`src/rules/${id}.json`) as Rule);

export const readLexicon = (): LexiconWords =>
  Object.fromEntries(
    filesUnder("src/lexicon/words").map((path) => {
      const { $schema: _, ...words } = readJson(path) as Record<string, string>;
      return [path.slice("src/lexicon/words/".length, -".json".length), words];
    }),
  );

/** One way to say a phrase: the first option of each group, with empty gaps. */
const sayPhrase = (phrase: string): string => {
  let text = phrase;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/[([]([^()[\]|]*)(?:\|[^()[\]]*)?[)\]]/g, "$1");
  }
  return text.replaceAll("*", " ");
};

/** Harmless texts of articles, letters and other products, which no box of HubSpot's settings shows. */
const NEVER_SHOWN = /^none\/(help|ordinary|other-products|release-notes|security-notices)#/;

/** What the model learns from: the examples, the phrases of the rules, the titles of the cards. */
export function teachingMaterial(): FitExample[] {
  const rules = readRules();
  const taught = (rule: RuleId, text: string): FitExample => ({
    text,
    rule,
    group: `${rule}: ${text}`,
    onlyTeaches: true,
  });
  return [
    ...readExamples().flatMap(({ text, rule, or, group, wrapper }) => {
      const isNeverShown = wrapper === "words" || NEVER_SHOWN.test(group);
      return text === undefined ? [] : [{ text, rule, group, or: or as RuleId[] | undefined, isNeverShown }];
    }),
    ...rules.flatMap(({ id, phrases = {} }) =>
      Object.values(phrases).flatMap((list) => list.map((phrase) => taught(id, sayPhrase(phrase)))),
    ),
    ...COMPLETE.flatMap((lang) =>
      ruleIds().map((id) =>
        taught(id as RuleId, (readJson(`src/locales/${lang}/rules/${id}.json`) as RuleWords).title),
      ),
    ),
  ];
}

function stamp(): string {
  const hash = createHash("sha256");
  const tools = ["fit", "gather", "knowledge", "measure", "train"].map((name) => `test/tools/${name}.ts`);
  const made = ["src/rules", "src/lexicon", EXAMPLES, "src/diagnosis", ...tools];
  const words = COMPLETE.map((lang) => `src/locales/${lang}/rules`);
  for (const folder of [...made, ...words]) {
    for (const path of existsSync(folder) && folder.endsWith(".ts") ? [folder] : filesUnder(folder)) {
      hash.update(path).update("\0").update(readFileSync(path)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** Writes the files if they are missing or outdated. */
export function writeKnowledge(): void {
  const now = stamp();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return;
  mkdirSync(FOLDER, { recursive: true });
  const names = readJson("src/rules/aadsts.json") as Record<string, { name: string }>;
  const signs = gatherSigns(readRules(), names);
  writeFileSync(SIGNS, JSON.stringify(signs));
  const words = foldWords(readLexicon());
  writeFileSync(LEXICON, JSON.stringify(words));
  const { model, held } = fitModel(teachingMaterial(), words);
  writeFileSync(MODEL, JSON.stringify(model));
  writeFileSync(MEASURED, JSON.stringify(measureBoth(held, new Model(model, words), loadSigns(signs)), null, 2));
  writeFileSync(STAMP, now);
}

/** The files that ship, by their path in the package. */
export function shippedKnowledge(): Record<string, string> {
  writeKnowledge();
  return Object.fromEntries(
    [SIGNS, LEXICON, MODEL].map((path) => [path.replace("dist/", ""), readFileSync(path, "utf8")]),
  );
}

export function readMeasured(): ReturnType<typeof measureBoth> {
  writeKnowledge();
  return readJson(MEASURED) as ReturnType<typeof measureBoth>;
}

/** The knowledge that ships, as the extension loads it. */
export function readKnowledge(): Knowledge {
  writeKnowledge();
  const signs = loadSigns(readJson(SIGNS) as SignsData);
  let model: Promise<Model> | undefined;
  return {
    signs,
    model: () => {
      model ??= Promise.resolve(new Model(readJson(MODEL) as ModelData, readJson(LEXICON) as LexiconWords));
      return model;
    },
  };
}
