/**
 * Which rules the concepts of a sentence mean. A recipe (`src/lexicon/recipes.json`) is a few concepts that must stand
 * near each other, `login fail|denied`: language-independent, however the sentence puts it.
 */
import type { Concept } from "../lexicon/schema";
import type { RuleId } from "../rules/schema";
import type { Found } from "./lexicon";

export type Recipes = Readonly<Record<RuleId, readonly string[]>>;

/** A recipe that a sentence fulfils; places in the line of the sentence. */
export interface Fulfilled {
  rule: RuleId;
  weak: boolean;
  /** How specific it is: the number of its concepts, of which "error" says least. */
  weight: number;
  /** It says what is required. */
  required: boolean;
  start: number;
  end: number;
}

function put<T>(map: Map<Concept, T[]>, concept: Concept, value: T): void {
  const list = map.get(concept);
  if (list) list.push(value);
  else map.set(concept, [value]);
}

/** Most characters between the first and the last concept: farther apart, they say different things. */
const REACH = 130;

interface Recipe {
  rule: RuleId;
  weak: boolean;
  /** For each place, the concepts that may take it. */
  terms: Concept[][];
  /** Concepts that must not stand in the sentence. */
  without: Concept[];
}

export class Cookbook {
  /** By the concepts that may take their first place. */
  private readonly byFirst = new Map<Concept, Recipe[]>();

  constructor(recipes: Recipes) {
    for (const [rule, sources] of Object.entries(recipes)) {
      for (const source of sources) {
        const terms = source.replace("~", "").split(" ");
        const split = (term: string) => term.split("|") as Concept[];
        const recipe: Recipe = {
          rule: rule as RuleId,
          weak: source.startsWith("~"),
          terms: terms.filter((term) => !term.startsWith("-")).map(split),
          without: terms.filter((term) => term.startsWith("-")).flatMap((term) => split(term.slice(1))),
        };
        for (const concept of recipe.terms[0] ?? []) put(this.byFirst, concept, recipe);
      }
    }
  }

  /** `found`: the words of one sentence in one language. */
  fulfilled(found: readonly Found[]): Fulfilled[] {
    const places = new Map<Concept, Found[]>();
    for (const word of found) put(places, word.concept, word);
    const possible = new Set([...places.keys()].flatMap((concept) => this.byFirst.get(concept) ?? []));
    return [...possible].flatMap(({ rule, weak, terms, without }) => {
      if (without.some((concept) => places.has(concept))) return [];
      const choices: Found[][] = [];
      for (const term of terms) {
        const words = term.flatMap((concept) => places.get(concept) ?? []);
        if (words.length === 0) return [];
        choices.push(words);
      }
      const span = nearest(choices);
      return span ? [{ rule, weak, ...span }] : [];
    });
  }
}

type Span = Pick<Fulfilled, "start" | "end" | "weight" | "required">;

/** What "error" and "failed" weigh: they stand in every report. */
const LITTLE = 0.5;

/** The closest that one word of each choice stand together, no word serving twice. */
function nearest([first = [], ...others]: readonly Found[][]): Span | undefined {
  let best: Span | undefined;
  for (const anchor of first.slice(0, MANY)) {
    let { start, end } = anchor;
    const used = [anchor];
    for (const words of others) {
      let choice: Found | undefined;
      for (const word of words.slice(0, MANY)) {
        if (used.some((other) => other.start === word.start && other.end === word.end)) continue;
        if (!choice || distance(word, anchor) < distance(choice, anchor)) choice = word;
      }
      if (!choice) break;
      used.push(choice);
      start = Math.min(start, choice.start);
      end = Math.max(end, choice.end);
    }
    if (used.length <= others.length || end - start > REACH) continue;
    const weight = used.reduce((sum, { concept }) => sum + (concept === "fail" ? LITTLE : 1), 0);
    const closer = !best || end - start < best.end - best.start;
    if (!best || weight > best.weight || (weight === best.weight && closer)) {
      best = { start, end, weight, required: used.some(({ concept }) => concept === "required") };
    }
  }
  return best;
}

/** Words of one concept that are looked at in one sentence. */
const MANY = 8;

const distance = (a: Found, b: Found): number => Math.abs(a.start - b.start);
