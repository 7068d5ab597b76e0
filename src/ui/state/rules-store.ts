/** The table of rules, loaded once before anything is drawn, beside the words. */
import type { Rule, RuleId } from "../../rules/schema";

let table: typeof import("../../rules/table") | undefined;

/** Call once, before anything is drawn. */
export async function loadRules(): Promise<void> {
  table = await import("../../rules/table");
}

export const ruleOf = (id: RuleId): Rule | undefined => table?.ruleById.get(id);
export const allRules = (): readonly Rule[] => table?.rules ?? [];
