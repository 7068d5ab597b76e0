import type { RuleWords } from "../rules/schema";
import type { Words } from "./words";

/** The words of one language from its files, `ui.json` and `rules/<folder>/<name>.json`. */
export const wordsOf = (ui: Words["ui"], rules: Record<string, RuleWords>): Words => ({
  ui,
  rules: Object.fromEntries(
    Object.entries(rules).map(([path, rule]) => [path.slice("./rules/".length, -".json".length), rule]),
  ),
});
