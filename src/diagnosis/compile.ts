/** Turns the rules into the table that a diagnosis searches. */
import type { Rule, RuleId } from "../rules/schema";
import { addressShapes } from "./addresses";
import { type Field, labels } from "./details";
import { KeyIndex } from "./keys";
import { PhraseTree } from "./phrases";
import { type Cue, cues } from "./prose";

/** A rule, as one sign names it. */
export interface Mark {
  rule: RuleId;
  /** Another rule with the same sign is likelier. */
  weak: boolean;
}

/** What a place in the tree of phrases stands for. */
export type Owner =
  | { kind: "phrase" | "hint" | "not"; rule: RuleId }
  | { kind: "code" | "oauth"; rule: RuleId; code: string; family: boolean }
  | { kind: "cue"; cue: Cue }
  /** A whole segment of a key pattern: the dotted name around it may be a key. */
  | { kind: "key" }
  | { kind: "label"; field: Field };

export interface Table {
  tree: PhraseTree<Owner>;
  /** Microsoft's sign-in numbers, digits only. */
  numbers: ReadonlyMap<string, Mark[]>;
  keys: KeyIndex<Mark>;
  /** Fragments and path segments of knowledge-base links. */
  anchors: ReadonlyMap<string, Mark[]>;
  addresses: readonly { shape: RegExp; rule: RuleId }[];
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

/** Throws `PhraseError` on a phrase that cannot be read. */
export function compile(rules: readonly Rule[]): Table {
  const tree = new PhraseTree<Owner>();
  const numbers = new Map<string, Mark[]>();
  const keys = new KeyIndex<Mark>();
  const anchors = new Map<string, Mark[]>();
  const addresses: { shape: RegExp; rule: RuleId }[] = [];

  for (const { id, signals } of rules) {
    for (const source of signals.codes ?? []) {
      const [code, { weak }] = mark(source, id);
      const number = /^AADSTS(\d+)$/i.exec(code)?.[1];
      if (number) put(numbers, number, { rule: id, weak });
      else {
        const family = code.endsWith("*");
        const literal = family ? code.slice(0, -1) : code;
        tree.add(`${weak ? "~" : ""}${literal}`, { kind: "code", rule: id, code: literal, family });
      }
    }
    for (const code of signals.oauth ?? []) {
      const [literal] = mark(code, id);
      tree.add(code, { kind: "oauth", rule: id, code: literal, family: false });
    }
    for (const key of signals.keys ?? []) {
      const segment = keys.add(...mark(key, id));
      if (segment) tree.add(segment, { kind: "key" });
    }
    for (const anchor of signals.anchors ?? []) {
      const [fragment, found] = mark(anchor, id);
      put(anchors, fragment.toLowerCase(), found);
    }
    for (const name of signals.addresses ?? []) addresses.push({ shape: addressShapes[name], rule: id });
    for (const phrase of Object.values(signals.phrases ?? {}).flat()) tree.add(phrase, { kind: "phrase", rule: id });
    for (const hint of Object.values(signals.hints ?? {}).flat()) tree.add(hint, { kind: "hint", rule: id });
    for (const not of Object.values(signals.not ?? {}).flat()) tree.add(not, { kind: "not", rule: id });
  }
  for (const [cue, phrases] of Object.entries(cues) as [Cue, readonly string[]][]) {
    for (const phrase of phrases) tree.add(phrase, { kind: "cue", cue });
  }
  for (const [field, names] of Object.entries(labels) as [Field, readonly string[]][]) {
    for (const name of names) tree.add(name, { kind: "label", field });
  }
  return { tree, numbers, keys, anchors, addresses, order: new Map(rules.map(({ id }, i) => [id, i])) };
}
