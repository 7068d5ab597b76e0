/** The table of rules, for the views. */
import type { Diagnosis } from "../../diagnosis/types";
import type { Rule, RuleId } from "../../rules/schema";
import { ruleById, rules } from "../../rules/table";
import type { Incident } from "../../shared/incident";
import type { Subject } from "../card/card-model";

export const ruleOf = (id: RuleId): Rule | undefined => ruleById.get(id);
export const allRules = (): readonly Rule[] => rules;

/** What a card shows. Absent where no rule is known. */
export function subjectOf(diagnosis: Diagnosis, incident?: Incident): Subject | undefined {
  const rule = diagnosis.rule && ruleOf(diagnosis.rule);
  return rule ? { rule, diagnosis, ...(incident && { incident }) } : undefined;
}
