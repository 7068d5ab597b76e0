/** The code blocks of DEPLOY.md that an admin pastes, and the policies that each sets. */
import { readFileSync } from "node:fs";

type Values = Record<string, unknown>;

/** The code block below `<!-- block: name -->`, verbatim. */
export function blockOf(name: string): string {
  const text = readFileSync("DEPLOY.md", "utf8");
  const found = new RegExp(`<!-- block: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\`\\n`).exec(text)?.[1];
  if (!found) throw new Error(`DEPLOY.md has no block ${name}.`);
  return found;
}

export const blocks = (): string[] =>
  [...readFileSync("DEPLOY.md", "utf8").matchAll(/<!-- block: ([\w-]+) -->/g)].map(([, name]) => name as string);

/** Parses a registry file: strings, `dword` for booleans, a subkey with numbered values for a list. */
export function fromRegistry(text: string): Values {
  const values: Values = {};
  let list: string[] | undefined;
  for (const line of text.split("\n").slice(1).filter(Boolean)) {
    const [, key] = /^\[.*\\policy(?:\\(\w+))?\]$/.exec(line) ?? [];
    if (line.startsWith("[")) {
      list = key ? [] : undefined;
      if (key) values[key] = list;
      continue;
    }
    const [, name = "", yes, words] = /^"(\w+)"=(?:dword:0000000([01])|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? [];
    if (!name) throw new Error(`Not understood: ${line}`);
    const value = yes === undefined ? (words ?? "").replace(/\\(.)/g, "$1") : yes === "1";
    if (list) list.push(String(value));
    else values[name] = value;
  }
  return values;
}

/** Parses a property list of dictionaries, arrays, strings and booleans. */
export function fromPlist(text: string): Values {
  const tokens = [...text.replace(/<\?.*\?>|<!DOCTYPE.*?>|<\/?plist.*?>/g, "").matchAll(/<[^>]+>|[^<\s][^<]*/g)].map(
    String,
  );
  const decoded = (raw: string) => raw.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  const take = (): string => tokens.shift() ?? "";
  const words = (end: string): string => {
    const content = tokens[0] === end ? "" : take();
    if (take() !== end) throw new Error(`${content} is not closed by ${end}`);
    return decoded(content);
  };
  const value = (): unknown => {
    const tag = take();
    if (tag === "<true/>" || tag === "<false/>") return tag === "<true/>";
    if (tag === "<string>") return words("</string>");
    if (tag === "<array>") {
      const list = [];
      while (tokens[0] !== "</array>") list.push(value());
      take();
      return list;
    }
    if (tag !== "<dict>") throw new Error(`Not understood: ${tag}`);
    const dict: Values = {};
    while (tokens[0] !== "</dict>") {
      if (take() !== "<key>") throw new Error("A dictionary holds keys.");
      dict[words("</key>")] = value();
    }
    take();
    return dict;
  };
  const read = value() as Values;
  if (tokens.length) throw new Error(`Left over: ${tokens[0]}`);
  return read;
}
