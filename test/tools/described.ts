/** Rebuilds a page from its description (see `src/shared/description.ts`), with filler text of the same length. */
import { DESCRIPTION } from "../../src/shared/description";

const LINE =
  /^(?<indent> *)(?:~(?<kind>\w+) (?<length>\d+)|(?<shadow>#shadow)|(?<tag>[\w-]+)(?<classes>(?:\.[^\s.#[]+)*)(?:#(?<id>[^\s[]+))?(?<attributes>(?: \[[^\]]*\])*)(?<hidden> !hidden)?)(?: ×(?<times>\d+))?$/;
const VOID = new Set(["input", "img", "hr", "wbr", "embed", "source", "area", "col"]);

/** Filler about as long as the original: words, digits or an address. */
export function filler(kind: string, length: number): string {
  if (kind === "number") return "7".repeat(length);
  if (kind === "address") return length < 8 ? "a@b.cc" : `${"a".repeat(length - 6)}@b.com`.slice(0, length);
  return "word ".repeat(length).slice(0, length).replace(/ $/, "s");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

interface Block {
  open: string;
  close: string;
  times: number;
  depth: number;
  inside: Block[];
}

function blockOf(line: string): Block {
  const parts = LINE.exec(line)?.groups;
  if (!parts) throw new Error(`No line of a description: ${line}`);
  const { indent = "", kind, length, shadow, tag = "", classes = "", id, attributes = "", hidden, times = "1" } = parts;
  const base = { times: Number(times), depth: indent.length / 2, inside: [] };
  if (kind) return { ...base, open: filler(kind, Number(length)), close: "" };
  if (shadow) return { ...base, open: '<template shadowrootmode="open">', close: "</template>" };
  const given = [...attributes.matchAll(/ \[([^=\]]+)=([^\]]*)\]/g)].map(([, name, value = ""]) => {
    const [, what, size] = /^~(\w+) (\d+)$/.exec(value) ?? [];
    const plain = what ? filler(what === "link" ? "words" : what, Number(size)) : value;
    const isPublic = name === "href" && plain.startsWith("knowledge.hubspot.com");
    return ` ${name}="${escaped(isPublic ? `https://${plain}` : plain)}"`;
  });
  const names = classes.split(".").filter(Boolean).join(" ");
  const open = [
    `<${tag}`,
    names && ` class="${escaped(names)}"`,
    id && ` id="${escaped(id)}"`,
    ...given,
    hidden ? ' style="display:none">' : ">",
  ];
  return { ...base, open: open.filter(Boolean).join(""), close: VOID.has(tag) ? "" : `</${tag}>` };
}

const write = ({ open, close, times, inside }: Block): string =>
  (open + inside.map(write).join("") + close).repeat(times);

/**
 * The page, with its host and path from the first line of the description: the top frame, where frames follow. What a
 * description of full length cut off last is left out.
 */
export function pageOf(description: string): { host: string; path: string; html: string } {
  const [place = "", ...all] = description.split(/\r?\n/);
  const whole = description.length < DESCRIPTION.length ? all : all.slice(0, -1);
  const next = whole.findIndex((line) => /^at \S+ \S*$/.test(line));
  const lines = next < 0 ? whole : whole.slice(0, next);
  const [, host = "", path = "/"] = /^at (\S*) (\S*)/.exec(place) ?? [];
  const root: Block = { open: "", close: "", times: 1, depth: -1, inside: [] };
  const open = [root];
  for (const line of lines.filter(Boolean)) {
    const block = blockOf(line);
    while ((open.at(-1)?.depth ?? -1) >= block.depth) open.pop();
    open.at(-1)?.inside.push(block);
    open.push(block);
  }
  return { host, path, html: `<!doctype html><html>${write(root)}</html>` };
}
