/**
 * Finds rules by words as a person types them: whole words, beginnings of words, words with a slip, in any order, and
 * other names of the same thing. Own code instead of a library's: it shares tokens with the diagnosis (accents, scripts
 * without spaces, `O365`), knows synonyms, and is a third of the size; `npm run bench` compares speed and accuracy.
 */
import type { RuleId } from "../rules/schema";
import { plain } from "./normalise";
import { PhraseTree } from "./tree";
import { synonyms } from "./synonyms";
import { NEUTRAL, tokenise } from "./tokens";

export interface SearchEntry {
  id: RuleId;
  title: string;
  summary: string;
  terms: string[];
  /** Everything else that is written about the rule. */
  text: string;
}

export interface SearchHit {
  id: RuleId;
  score: number;
}

/** Weight of a word by the field it stands in. */
const WEIGHTS = { title: 8, terms: 8, summary: 4, text: 1 } as const;

/** How well a word of the index fits one of the query, 0 to 1. */
const PREFIX = 0.75;
const SLIP = 0.45;
const SYNONYM = 0.85;

/** Rules with less than this share of the best score are noise. */
const KEEP = 0.3;
const MAX_QUERY = 12;

/** Entry number → weight of the word there. */
type Postings = Map<number, number>;

export interface SearchIndex {
  ids: RuleId[];
  words: Map<string, Postings>;
  /** The words, sorted: those with the same beginning stand together. */
  sorted: string[];
  things: Map<number, Postings>;
}

let tree: PhraseTree<number> | undefined;

function synonymTree(): PhraseTree<number> {
  if (!tree) {
    tree = new PhraseTree();
    for (const [thing, phrases] of synonyms.entries()) for (const phrase of phrases) tree.add(phrase, thing);
  }
  return tree;
}

function note<K>(index: Map<K, Postings>, key: K, entry: number, weight: number): void {
  let postings = index.get(key);
  if (!postings) {
    postings = new Map();
    index.set(key, postings);
  }
  // A word says as much as its best place, and a little more where it stands often.
  const known = postings.get(entry) ?? 0;
  postings.set(entry, Math.max(known, weight) + (known ? Math.min(known, weight) * 0.05 : 0));
}

export function buildIndex(entries: SearchEntry[]): SearchIndex {
  const words = new Map<string, Postings>();
  const things = new Map<number, Postings>();
  entries.forEach(({ title, summary, terms, text }, entry) => {
    const fields = { title, summary, terms: terms.join(". "), text };
    for (const [field, content] of Object.entries(fields)) {
      const weight = WEIGHTS[field as keyof typeof WEIGHTS];
      const tokens = tokenise(plain(content));
      for (const word of tokens.words) if (word !== NEUTRAL) note(words, word, entry, weight);
      for (const { owner } of synonymTree().find(tokens)) note(things, owner, entry, weight);
    }
  });
  return { ids: entries.map(({ id }) => id), words, sorted: [...words.keys()].sort(), things };
}

/** Rare words say more. */
function rarity(postings: Postings, { ids }: SearchIndex): number {
  return Math.log(1 + ids.length / postings.size);
}

function place(sorted: string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function allowedSlips(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Are the words at most `most` slips apart (a letter more, less, other, or two swapped)? Optimal string alignment on a
 * band of the table, given up as soon as a row exceeds the bound.
 */
export function withinSlips(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(most + 1);
    row[0] = i;
    let best = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j - 1] as number) + (same ? 0 : 1),
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return false;
    before = above;
    above = row;
  }
  return (above[b.length] as number) <= most;
}

/** Entry → how well one word of the query fits it. */
function fits(word: string, index: SearchIndex): Map<number, number> {
  const found = new Map<number, number>();
  const collect = (postings: Postings, quality: number) => {
    const share = quality * rarity(postings, index);
    for (const [entry, weight] of postings) {
      const score = share * weight;
      if (score > (found.get(entry) ?? 0)) found.set(entry, score);
    }
  };
  for (let i = place(index.sorted, word); i < index.sorted.length; i++) {
    const candidate = index.sorted[i] as string;
    if (!candidate.startsWith(word)) break;
    const quality = candidate === word ? 1 : PREFIX * (0.5 + (0.5 * word.length) / candidate.length);
    collect(index.words.get(candidate) as Postings, quality);
  }
  const slips = allowedSlips(word);
  if (found.size === 0 && slips > 0) {
    for (const candidate of index.sorted) {
      // While typing, the slip may stand in the beginning of a longer word.
      const begun = candidate.length > word.length + slips ? candidate.slice(0, word.length) : candidate;
      if (withinSlips(word, begun, slips)) {
        const quality = begun === candidate ? SLIP : SLIP * PREFIX;
        collect(index.words.get(candidate) as Postings, quality);
      }
    }
  }
  return found;
}

/** Rules that fit, best first; none for an empty query. */
export function search(query: string, index: SearchIndex): SearchHit[] {
  const tokens = tokenise(plain(query.slice(0, 200)));
  const words = tokens.words.slice(0, MAX_QUERY);
  if (words.length === 0) return [];
  const perWord = words.map((word) => fits(word, index));
  for (const { owner, start, end } of synonymTree().find(tokens)) {
    const postings = index.things.get(owner);
    if (!postings) continue;
    const share = SYNONYM * rarity(postings, index);
    for (const [entry, weight] of postings) {
      for (const scores of perWord.slice(start, end)) {
        scores.set(entry, Math.max(scores.get(entry) ?? 0, share * weight));
      }
    }
  }
  const totals = new Map<number, { score: number; matched: number }>();
  for (const scores of perWord) {
    for (const [entry, score] of scores) {
      const total = totals.get(entry) ?? { score: 0, matched: 0 };
      total.score += score;
      total.matched++;
      totals.set(entry, total);
    }
  }
  const hits = [...totals].map(([entry, { score, matched }]) => ({
    id: index.ids[entry] as RuleId,
    // Every word that fits nowhere costs: a rule about all of them comes before one about the rarest.
    score: score * (matched / words.length) ** 2,
  }));
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (hits[0]?.score ?? 0) * KEEP;
  return hits.filter(({ score }) => score >= least);
}
