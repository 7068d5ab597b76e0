/** The request on the command line, see `--request` in `diagnose.ts`. */
import type { Details } from "../../src/diagnosis/types";
import type { Words } from "../../src/locales/words";
import { buildRequest } from "../../src/request/build";
import { signinIn } from "../../src/request/signin";
import type { Recipient, RuleId } from "../../src/rules/schema";
import { ruleById } from "../../src/rules/table";

export interface Asked {
  rule: RuleId | null;
  details: Details;
  /** The pasted text; it may contain the address of Microsoft's window. */
  text: string;
  answers: readonly string[];
  user?: string | undefined;
  to?: Recipient | undefined;
}

/** The subject, an empty line and the message. */
export function written({ rule: id, details, text, answers, user, to }: Asked, words: Words): string {
  const rule = id === null ? null : ruleById.get(id);
  if (rule === undefined) throw new Error(`There is no rule "${id}".`);
  const said = rule ? words.rules[rule.id]?.request : undefined;
  const { subject, body } = buildRequest({ rule, said, details, answers, user, to, signin: signinIn(text) }, words.ui);
  return `${subject}\n\n${body}`;
}
