/** Turns the rules into the table that a diagnosis searches. */
import type { Rule, RuleId } from "../rules/schema";
import { addressShapes } from "./addresses";
import { Concepts, type Speech } from "./concepts";
import { type Field, labels } from "./details";
import { foldWords } from "./lexicon";
import { unpack } from "./packed";
import { KeyIndex, wholeSegment } from "./keys";
import { type Owner, type PackedOwner, unpackOwner } from "./owners";
import { supplyFrom } from "./stock";
import { PhraseTree } from "./tree";
import { type Cue, cues } from "./cues";

/** A rule, as one sign names it. */
export interface Mark {
  rule: RuleId;
  /** Another rule with the same sign is likelier. */
  weak: boolean;
}

export interface Table {
  tree: PhraseTree<Owner>;
  /** Microsoft's sign-in numbers, digits only. */
  numbers: ReadonlyMap<string, Mark[]>;
  keys: KeyIndex<Mark>;
  /** Fragments and path segments of knowledge-base links. */
  anchors: ReadonlyMap<string, Mark[]>;
  addresses: readonly { shape: RegExp; rule: RuleId }[];
  concepts: Concepts;
  /** Place of each rule in the table: the last resort when candidates are equal. */
  order: ReadonlyMap<RuleId, number>;
}

function mark(source: string, rule: RuleId): [string, Mark] {
  const weak = source.startsWith("~");
  return [weak ? source.slice(1) : source, { rule, weak }];
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Everything that the rules match on, as plain data. */
export interface Signs {
  /** Ids in the order of the table. */
  order: RuleId[];
  numbers: [string, Mark][];
  keys: [string, Mark][];
  anchors: [string, Mark][];
  addresses: [keyof typeof addressShapes, RuleId][];
  phrases: [Owner, string[]][];
}

/**
 * The build writes the same down in one file: this as JSON, then the words of all languages (`packed.ts`) and the phrases
 * (`stock.ts`), which are long and stay as they are; as part of the JSON, they would have to be read once more.
 */
export interface FrozenSigns extends Omit<Signs, "phrases"> {
  recipes: Speech["recipes"];
  /** Of the blocks of phrases. */
  owners: PackedOwner[];
}

/** Between the three. */
export const BETWEEN = "\0";

/** What is known besides the rules. */
export interface Knowledge extends Speech {
  /** Names of Microsoft's sign-in numbers: `UserDisabled`. */
  names: Readonly<Record<string, { name: string }>>;
}

/** A name that is a word of its own (`Unauthorized`) says nothing. */
const PLAIN_NAME = /^[A-Z]?[a-z]+$/;

const NOTHING: Knowledge = { words: {}, recipes: {}, names: {} };

/** Gathers the signs of the rules, and those that no rule owns: cues of prose, labels of identifiers. */
export function collect(rules: readonly Rule[], { names }: Pick<Knowledge, "names">): Signs {
  const signs: Signs = { order: [], numbers: [], keys: [], anchors: [], addresses: [], phrases: [] };
  const { order, numbers, keys, anchors, addresses, phrases } = signs;

  for (const { id, signals } of rules) {
    order.push(id);
    for (const source of signals.codes ?? []) {
      const [code, found] = mark(source, id);
      const number = /^AADSTS(\d+)$/i.exec(code)?.[1];
      if (number) {
        numbers.push([number, found]);
        const name = names[number]?.name;
        if (name && !PLAIN_NAME.test(name)) {
          phrases.push([{ kind: "code", rule: id, code: name, family: false }, [`${found.weak ? "~" : ""}${name}`]]);
        }
      } else {
        const family = code.endsWith("*");
        const literal = family ? code.slice(0, -1) : code;
        phrases.push([{ kind: "code", rule: id, code: literal, family }, [`${found.weak ? "~" : ""}${literal}`]]);
      }
    }
    for (const code of signals.oauth ?? []) {
      phrases.push([{ kind: "oauth", rule: id, code: mark(code, id)[0], family: false }, [code]]);
    }
    for (const key of signals.keys ?? []) {
      const [pattern, found] = mark(key, id);
      keys.push([pattern, found]);
      const segment = wholeSegment(pattern);
      if (segment) phrases.push([{ kind: "key" }, [segment]]);
    }
    for (const anchor of signals.anchors ?? []) {
      const [fragment, found] = mark(anchor, id);
      anchors.push([fragment.toLowerCase(), found]);
    }
    for (const name of signals.addresses ?? []) addresses.push([name, id]);
    for (const [kind, by] of [
      ["phrase", signals.phrases],
      ["hint", signals.hints],
      ["common", signals.common],
      ["not", signals.not],
    ] as const) {
      if (by) phrases.push([{ kind, rule: id }, Object.values(by).flat()]);
    }
  }
  for (const cue of Object.keys(cues) as Cue[]) phrases.push([{ kind: "cue", cue }, [...cues[cue]]]);
  for (const field of Object.keys(labels) as Field[]) phrases.push([{ kind: "label", field }, [...labels[field]]]);
  return signs;
}

function assemble(signs: Omit<Signs, "phrases">, tree: PhraseTree<Owner>, speech: () => Speech): Table {
  const numbers = new Map<string, Mark[]>();
  const keys = new KeyIndex<Mark>();
  const anchors = new Map<string, Mark[]>();
  for (const [number, found] of signs.numbers) put(numbers, number, found);
  for (const [pattern, found] of signs.keys) keys.add(pattern, found);
  for (const [fragment, found] of signs.anchors) put(anchors, fragment, found);
  return {
    tree,
    numbers,
    keys,
    anchors,
    addresses: signs.addresses.map(([name, rule]) => ({ shape: addressShapes[name], rule })),
    concepts: new Concepts(speech),
    order: new Map(signs.order.map((id, i) => [id, i])),
  };
}

/** A malformed phrase throws `PhraseError` when a text first leads to it; `readPhrase` checks one beforehand. */
export function compile(rules: readonly Rule[], knowledge: Knowledge = NOTHING): Table {
  const signs = collect(rules, knowledge);
  const tree = new PhraseTree<Owner>();
  for (const [owner, sources] of signs.phrases) for (const source of sources) tree.add(source, owner);
  return assemble(signs, tree, () => ({ words: foldWords(knowledge.words), recipes: knowledge.recipes }));
}

/** Takes no phrase apart: each waits, as it is, for a text with a word that it needs. `file`: what `freeze` gave. */
export function thaw(file: string): Table {
  const [json = "", words = "", phrases = ""] = file.split(BETWEEN);
  const { owners, recipes, ...signs }: FrozenSigns = JSON.parse(json);
  const all = owners.map((owner) => unpackOwner(owner, signs.order));
  const tree = new PhraseTree(supplyFrom(phrases, all));
  return assemble(signs, tree, () => ({ words: unpack(words), recipes }));
}
