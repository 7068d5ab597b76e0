/** The fixtures beside this file: texts that a rule must answer, and tempting ones that it must not. */
import { readdirSync, readFileSync } from "node:fs";
import type { Facts, Surface } from "../../src/diagnosis/types";
import type { RuleId } from "../../src/rules/schema";

interface Positive {
  text?: string;
  keys?: string[];
  anchors?: string[];
  surface?: Surface;
  lang?: string;
  /** Default: `known`. */
  status?: "known" | "ambiguous";
  from?: string;
}

interface Negative {
  text: string;
  expect: RuleId | null;
  why: string;
}

export interface Fixtures {
  positive: Positive[];
  negative: Negative[];
}

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Fixtures;

/** By rule id. */
export const fixtures: ReadonlyMap<RuleId, Fixtures> = new Map(
  readdirSync("test/rules", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(`test/rules/${folder}`).map((file): [RuleId, Fixtures] => [
        `${folder}/${file.replace(".json", "")}`,
        read(`test/rules/${folder}/${file}`),
      ]),
    ),
);

export const factsOf = ({ text, keys, anchors, surface, lang }: Positive): Facts => ({
  surface: surface ?? "paste",
  texts: text === undefined ? [] : [text],
  ...(keys ? { keys } : {}),
  ...(anchors ? { anchors } : {}),
  ...(lang ? { lang } : {}),
});

export const pasted = (text: string): Facts => ({ surface: "paste", texts: [text] });
