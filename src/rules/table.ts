/** The bundled rules, in the order of their ids. Validated when building and testing, trusted here. */
import type { Rule, RuleId } from "./schema";

const files = import.meta.glob<Rule>("./*/*.json", { eager: true, import: "default" });

export const rules: readonly Rule[] = Object.keys(files)
  .sort()
  .map((path) => files[path] as Rule);

export const ruleById: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
