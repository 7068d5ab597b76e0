/**
 * `npm run -s diagnose -- "text"` prints what Connect Fix says about a text. Without a text it reads standard input.
 * `--jsonl`: streams `{"id","text"}` lines into `{"id","status","rule","candidates","sure"}` lines; a bad line is
 * reported with its number and skipped, and the exit code is 1. `--lang fr` selects another language.
 * `--request`: prints the request for the text, or for `--rule folder/name`, subject first.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { diagnose } from "../../src/diagnosis/diagnose";
import { type Diagnosis, PROBABLE, RECOGNISED } from "../../src/diagnosis/types";
import type { Words } from "../../src/locales/words";
import { type RuleId, recipient } from "../../src/rules/schema";
import { ruleById } from "../../src/rules/table";
import { filledWords, languages, readJson } from "./files";
import { readKnowledge } from "./knowledge";
import { type Asked, written } from "./request";

const gistsOf = (lang: string) => readJson(`src/locales/${lang}/aadsts.json`) as Record<string, string>;

const USAGE = `usage: npm run -s diagnose -- [--lang ${languages().join("|")}] "text of the error"
       npm run -s diagnose -- --jsonl < lines.jsonl     lines: {"id": "…", "text": "…"}
       npm run -s diagnose -- --request [--lang …] [--rule folder/name] [--answer question.option] [--to recipient] [--user address] ["text"]
       … | npm run -s diagnose                          the text from standard input`;

const knowledge = readKnowledge();
const pasted = (text: string) => diagnose({ surface: "paste", texts: [text] }, knowledge);

function parseLine(line: string): { id: unknown; text: string } {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null) throw new Error("not an object");
  const { id, text } = value as Record<string, unknown>;
  if (typeof text !== "string") throw new Error('no "text"');
  return { id: id ?? null, text };
}

async function answerLines(): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    try {
      const { id, text } = parseLine(line);
      const { status, rule, candidates, sure } = await pasted(text);
      // Wait for a slow reader instead of buffering answers.
      if (
        !process.stdout.write(
          `${JSON.stringify({ id, status, rule, candidates, sure: Math.round(sure * 1000) / 1000 })}\n`,
        )
      ) {
        await once(process.stdout, "drain");
      }
    } catch (error) {
      bad++;
      console.error(`line ${number}: ${(error as Error).message}`);
    }
  }
  return bad > 0 ? 1 : 0;
}

const SAID: Record<Diagnosis["status"], string> = {
  known: "known",
  ambiguous: "likeliest of several",
  unknown: "a failed connection, but no rule fits",
  none: "no mail or calendar connection error",
};

function describe(id: RuleId, words: Words): string[] {
  const rule = ruleById.get(id);
  const said = words.rules[id];
  const lines = [`${id}${said ? `: ${said.title}` : ""}`];
  if (said) lines.push(`  ${said.summary}`);
  if (rule) lines.push(`  who: ${rule.who.join(", ")}`);
  rule?.steps.forEach((step, i) => {
    const text = said?.steps[step.id]?.text;
    if (text) lines.push(`  ${i + 1}. ${text}${step.who ? ` (${step.who})` : ""}`);
  });
  return lines;
}

/** The certainty in a word, as on the card. */
const word = (sure: number) => (sure >= RECOGNISED ? "Recognized" : sure >= PROBABLE ? "Probably" : "Possibly");

async function report(text: string, lang: string): Promise<string> {
  const { status, rule, candidates, sure, evidence, details } = await pasted(text);
  const words = filledWords(lang) as Words;
  const lines = [`status: ${status} (${SAID[status]})`];
  if (rule) lines.push(`sure: ${sure.toFixed(2)} (${word(sure)})`, "", ...describe(rule, words));
  const others = candidates.filter((id) => id !== rule);
  if (others.length > 0) lines.push("", rule ? "or:" : "nearest:");
  for (const id of others) lines.push(`  ${id}: ${words.rules[id]?.title ?? ""}`);
  if (details.aadsts) {
    const gist = gistsOf(lang)[details.aadsts] ?? gistsOf("en")[details.aadsts];
    lines.push("", `AADSTS${details.aadsts}: ${gist ?? "not in the table"}`);
    lines.push(`  https://login.microsoftonline.com/error?code=${details.aadsts}`);
  }
  if (evidence.length > 0) {
    lines.push("", "evidence:");
    for (const { stage, rule, seen } of evidence) lines.push(`  ${stage} → ${rule}: ${JSON.stringify(seen)}`);
  }
  const { aadsts: _, ...rest } = details;
  if (Object.keys(rest).length > 0) lines.push("", `details: ${JSON.stringify(rest)}`);
  return lines.join("\n");
}

interface Values {
  jsonl?: boolean;
  lang?: string;
  help?: boolean;
  request?: boolean;
  rule?: string;
  answer?: string[];
  user?: string;
  to?: string;
}

async function request(text: string, { rule, answer = [], user, to }: Values, words: Words): Promise<number> {
  const found = text.trim() ? await pasted(text) : undefined;
  if (!rule && found?.status === "none" && !/login\.microsoftonline\.com/.test(text)) {
    console.error("no mail or calendar connection error: nothing to ask for");
    return 1;
  }
  const recipients: readonly string[] = recipient.options;
  if (to !== undefined && !recipients.includes(to)) {
    console.error(`--to is one of ${recipients.join(", ")}`);
    return 2;
  }
  try {
    const about = { rule: (rule ?? found?.rule ?? null) as RuleId | null, details: found?.details ?? {} };
    console.log(written({ ...about, text, answers: answer, user, to: to as Asked["to"] }, words));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export async function main(args: string[]): Promise<number> {
  let options: { values: Values; positionals: string[] };
  try {
    options = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: "boolean" },
        lang: { type: "string" },
        help: { type: "boolean" },
        request: { type: "boolean" },
        rule: { type: "string" },
        answer: { type: "string", multiple: true },
        user: { type: "string" },
        to: { type: "string" },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.jsonl) return answerLines();
  const lang = values.lang ?? "en";
  if (!languages().includes(lang)) {
    console.error(`no words in "${lang}"\n${USAGE}`);
    return 2;
  }
  const hasRule = values.request && values.rule;
  const text = positionals.length > 0 ? positionals.join(" ") : process.stdin.isTTY || hasRule ? "" : await readInput();
  if (hasRule || (values.request && text.trim())) return request(text, values, filledWords(lang) as Words);
  if (text.trim() === "") {
    console.error(USAGE);
    return 2;
  }
  console.log(await report(text, lang));
  return 0;
}
