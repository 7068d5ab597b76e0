/** `npm run readme` writes the rule table between its markers in the README; a policy test keeps it up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Rule, RuleWords, Who } from "../../src/rules/schema";
import { readJson, ruleIds } from "./files";
import { FOLDERS } from "./new-rule";

const [START, END] = ["<!-- rules -->", "<!-- /rules -->"];

const ACTOR: Record<Who, string> = {
  you: "you",
  "it-admin": "your IT admin",
  "hubspot-admin": "your HubSpot admin",
  wait: "nobody: wait",
  vendor: "HubSpot or the vendor",
};

export function ruleTable(): string {
  const ids = ruleIds().sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en"));
  const rows = ids.map((id) => {
    const { who } = readJson(`src/rules/${id}.json`) as Rule;
    const { title } = readJson(`src/locales/en/rules/${id}.json`) as RuleWords;
    return `| \`${id}\` | ${title.replaceAll("|", "\\|")} | ${who.map((actor) => ACTOR[actor]).join(", ")} |`;
  });
  return [
    "<details>",
    `<summary>All ${ids.length} rules</summary>`,
    "",
    "| rule | what happened | who acts |",
    "|---|---|---|",
    ...rows,
    "",
    "</details>",
  ].join("\n");
}

const rank = (id: string) => FOLDERS.indexOf(id.split("/")[0] as string);

/** The README with the current table. Throws if the markers are missing. */
export function updated(readme: string): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}`);
  return `${before}${START}\n${ruleTable()}\n${END}${after}`;
}

export function main(): void {
  writeFileSync("README.md", updated(readFileSync("README.md", "utf8")));
}
