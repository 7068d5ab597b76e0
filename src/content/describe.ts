/** Describes a frame's structure, in the format of `shared/description.ts`; texts are replaced by kind and length. */
import { DESCRIPTION } from "../shared/description";

const SKIPPED = "script,style,noscript,template,link,meta,svg *,br";
/** Attributes whose values name parts of the interface, not people or records. */
const NAMING =
  /^(role|type|aria-(live|modal|atomic|expanded|hidden|current|invalid|busy|haspopup)|data-(key|test-?id|selenium-test|component-name|alert-type|button-use|icon-name|action|application-name|error-type|layer-for|loading|location|reagan-test|state|theme|hubspot-theme))$/;
const NAME = /^[\w.:*/-]+$/;
/** Masks numbers that may identify portals, records or people. */
const withoutNumbers = (text: string) => text.replace(/\d{3,}/g, "000");

/** Kind and length of a text: `words 43`, `address 15`, `number 4`. */
function kindOf(text: string): string {
  const kind = text.includes("@") ? "address" : /^[\d\s.,:/+-]+$/.test(text) ? "number" : "words";
  return `${kind} ${text.length}`;
}

/** Spells out only links to HubSpot's knowledge base, without their query: they are the same for everybody. */
function linkOf(href: string): string {
  if (!URL.canParse(href, location.href)) return `~${kindOf(href)}`;
  const { host, pathname, hash } = new URL(href, location.href);
  return host === "knowledge.hubspot.com" ? withoutNumbers(host + pathname + hash) : `~link ${href.length}`;
}

function shownValue(name: string, value: string): string {
  if (name === "href" || name === "src") return linkOf(value);
  const isPlain = /^(true|false|\d{0,2})$/.test(value);
  if (isPlain || (NAMING.test(name) && NAME.test(value))) return withoutNumbers(value).slice(0, DESCRIPTION.value);
  return `~${kindOf(value)}`;
}

const IGNORED = /^(class|id|style|on\w+|d|nonce|integrity|value)$/;

function headOf(element: Element): string {
  const classes = [...element.classList].filter((name) => NAME.test(name) && !name.includes("."));
  const id = NAME.test(element.id) && !element.id.includes(".") ? `#${withoutNumbers(element.id)}` : "";
  const attributes = [...element.attributes]
    .filter(({ name }) => !IGNORED.test(name) && NAME.test(name))
    .map(({ name, value }) => ` [${name}=${shownValue(name, value)}]`);
  const tag = element.tagName.toLowerCase() + classes.map((name) => `.${withoutNumbers(name)}`).join("") + id;
  return tag + attributes.join("") + (element.checkVisibility({ visibilityProperty: true }) ? "" : " !hidden");
}

export function describeFrame(): string {
  let elements: number = DESCRIPTION.elements;

  /** One block of lines per child; equal neighbours become one block with a count. */
  function inside(parent: ParentNode, depth: number): string[] {
    const blocks: { text: string; times: number }[] = [];
    for (const child of parent.childNodes) {
      const text = describe(child, depth);
      const last = blocks.at(-1);
      if (!text) continue;
      if (last?.text === text) last.times++;
      else blocks.push({ text, times: 1 });
    }
    return blocks.map(({ text, times }) => (times > 1 ? text.replace(/$/m, ` ×${times}`) : text));
  }

  function describe(node: Node, depth: number): string {
    const indent = "  ".repeat(depth);
    const words = node.nodeType === Node.TEXT_NODE ? (node as Text).data.trim() : "";
    if (words) return `${indent}~${kindOf(words)}`;
    if (!(node instanceof Element) || node.matches(SKIPPED) || depth > DESCRIPTION.depth || elements-- < 1) return "";
    const shadow = node.shadowRoot && [`${indent}  #shadow`, ...inside(node.shadowRoot, depth + 2)];
    return [indent + headOf(node), ...(shadow ?? []), ...inside(node, depth + 1)].join("\n");
  }

  const path = withoutNumbers(location.pathname.replace(/[^/]*(?:@|%40)[^/]*|[^/]{40,}/gi, "000"));
  const place = `at ${location.host} ${path}`;
  return [place, ...(document.body ? [describe(document.body, 0)] : [])].join("\n").slice(0, DESCRIPTION.length);
}
