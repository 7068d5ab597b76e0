/** The request to IT on the command line: `npm run -s diagnose -- --request "text"`, or `--rule folder/name` instead of a text. */
import type { Details } from "../../src/diagnosis/types";
import type { Words } from "../../src/locales/words";
import { buildRequest } from "../../src/request/build";
import { signinIn } from "../../src/request/signin";
import type { Recipient, RuleId } from "../../src/rules/schema";
import { ruleById } from "../../src/rules/table";

export interface Asked {
  rule: RuleId | null;
  details: Details;
  /** What was pasted: the address of Microsoft's window may be in it. */
  text: string;
  answers: readonly string[];
  user?: string | undefined;
  to?: Recipient | undefined;
}

/** Subject, an empty line, the message. */
export function written({ rule: id, details, text, answers, user, to }: Asked, words: Words): string {
  const rule = id === null ? null : ruleById.get(id);
  if (rule === undefined) throw new Error(`There is no rule "${id}".`);
  const said = rule ? words.rules[rule.id]?.request : undefined;
  const { subject, body } = buildRequest({ rule, said, details, answers, user, to, signin: signinIn(text) }, words.ui);
  return `${subject}\n\n${body}`;
}
