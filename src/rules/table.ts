/** The bundled rules, sorted by path. Tests validate them; they are trusted here. */
import type { Rule, RuleId } from "./schema";

const files = import.meta.glob<Rule>("./*/*.json", { eager: true, import: "default" });

export const rules: readonly Rule[] = Object.keys(files)
  .sort()
  .map((path) => files[path] as Rule);

export const ruleById: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
