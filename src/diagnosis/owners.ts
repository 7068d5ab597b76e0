/** What a phrase stands for, and how the build writes that down: short, since it says so of thousands. */
import type { RuleId } from "../rules/schema";
import type { Cue } from "./cues";
import type { Field } from "./details";

/** What a place in the tree of phrases stands for. */
export type Owner =
  | { kind: "phrase" | "hint" | "common" | "not"; rule: RuleId }
  | { kind: "code" | "oauth"; rule: RuleId; code: string; family: boolean }
  | { kind: "cue"; cue: Cue }
  /** A whole segment of a key pattern: the dotted name around it may be a key. */
  | { kind: "key" }
  | { kind: "label"; field: Field };

const KINDS = ["phrase", "hint", "common", "not", "code", "oauth", "cue", "key", "label"] as const;

/** Kind by its number, rule by its place; then the code, and 1 for the beginning of a family. */
export type PackedOwner = [kind: number, rule?: number | string, code?: string, family?: 1];

export function packOwner(owner: Owner, order: readonly RuleId[]): PackedOwner {
  const kind = KINDS.indexOf(owner.kind);
  if (owner.kind === "cue") return [kind, owner.cue];
  if (owner.kind === "label") return [kind, owner.field];
  if (owner.kind === "key") return [kind];
  const rule = order.indexOf(owner.rule);
  if (!("code" in owner)) return [kind, rule];
  return owner.family ? [kind, rule, owner.code, 1] : [kind, rule, owner.code];
}

export function unpackOwner([number, named, code = "", family]: PackedOwner, order: readonly RuleId[]): Owner {
  const kind = KINDS[number] as Owner["kind"];
  if (kind === "cue") return { kind, cue: named as Cue };
  if (kind === "label") return { kind, field: named as Field };
  if (kind === "key") return { kind };
  const rule = order[named as number] as RuleId;
  return kind === "code" || kind === "oauth" ? { kind, rule, code, family: family === 1 } : { kind, rule };
}
