/** The table of rules, loaded once before anything is drawn, beside the words. */
import type { Diagnosis } from "../../diagnosis/types";
import type { Rule, RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import type { Subject } from "../card/card-model";

let table: typeof import("../../rules/table") | undefined;

/** Call once, before anything is drawn. */
export async function loadRules(): Promise<void> {
  table = await import("../../rules/table");
}

export const ruleOf = (id: RuleId): Rule | undefined => table?.ruleById.get(id);
export const allRules = (): readonly Rule[] => table?.rules ?? [];

/** What a card shows. Absent where no rule is known. */
export function subjectOf(diagnosis: Diagnosis, incident?: Incident): Subject | undefined {
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  return rule ? { rule, diagnosis, ...(incident && { incident }) } : undefined;
}
