/** The table of rules, for the views. */
import type { Rule, RuleId } from "../../rules/schema";
import { ruleById, rules } from "../../rules/table";

export const ruleOf = (id: RuleId): Rule | undefined => ruleById.get(id);
export const allRules = (): readonly Rule[] => rules;
