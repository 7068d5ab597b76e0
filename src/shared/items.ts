/**
 * What views and worker store, one item each at the end of this file; what the worker alone remembers is in
 * `background/incidents/memory.ts`. An item parses what it reads and falls back alone: a bad value never touches its neighbours.
 */
import type { Diagnosis } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";
import { isOneOf, isRecord, isRuleId, isText } from "./guards";
import type { Asked, HistoryEntry, Incident, Progress, Settings } from "./incident";
import {
  DEFAULT_SETTINGS,
  isDiagnosis,
  parseAsked,
  parseHistory,
  parseIncident,
  parseProgress,
  parseSettings,
  parseTexts,
} from "./stored";

type Area = "session" | "local" | "sync";

export interface Item<T> {
  readonly key: string;
  /** The stored value, or the fallback when there is none, it is corrupt, or storage itself fails. */
  get(): Promise<T>;
  /** Rejects when the browser refuses to store (quota, profile in read-only mode). */
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the value as it is, then with every new one, parsed, until the signal aborts. Between the two none is lost. */
  follow(listener: (value: T) => void, signal: AbortSignal): void;
}

/**
 * `parse` gives the value or `undefined` if `raw` is none.
 * Free of side effects, so that a page carries only the items it uses.
 */
/* @__NO_SIDE_EFFECTS__ */
export function item<T>(area: Area, key: string, parse: (raw: unknown) => T | undefined, fallback: T): Item<T> {
  const read = (raw: unknown) => (raw === undefined ? fallback : (parse(raw) ?? fallback));
  return {
    key,
    async get() {
      try {
        return read((await chrome.storage[area].get(key))[key]);
      } catch {
        return fallback;
      }
    },
    async set(value) {
      await chrome.storage[area].set({ [key]: value });
    },
    async remove() {
      await chrome.storage[area].remove(key);
    },
    follow(listener, signal) {
      let hasChanged = false;
      const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
        const change = changes[key];
        if (!change) return;
        hasChanged = true;
        listener(read(change.newValue));
      };
      chrome.storage[area].onChanged.addListener(changed);
      signal.addEventListener("abort", () => chrome.storage[area].onChanged.removeListener(changed));
      void this.get().then((value) => hasChanged || signal.aborted || listener(value));
    },
  };
}

/** The incident of a HubSpot tab. One key a tab, so that two tabs failing at once never overwrite each other. */
export const incidentOf = (tabId: number) => item<Incident | null>("session", `incident:${tabId}`, parseIncident, null);

/** Every incident of this browser session; corrupt ones are left out. */
export async function allIncidents(): Promise<Incident[]> {
  try {
    const stored = Object.entries(await chrome.storage.session.get(null));
    return stored.flatMap(([key, raw]) => (key.startsWith("incident:") ? (parseIncident(raw) ?? []) : []));
  } catch {
    return [];
  }
}

/** What the rep has done about an incident. */
export const progressOf = (incidentId: string) =>
  item<Progress>("session", `progress:${incidentId}`, parseProgress, { stepsDone: [], answers: {} });

/** What stands in the lookup field, so that a popup that loses focus loses no typing. */
export const draft = item<string>("session", "draft", (raw) => (isText(raw, 65_536) ? raw : undefined), "");

/** What the rep typed into another field of the popup; null: nothing yet. */
export const typed = (field: string) =>
  item<string | null>("session", `typed:${field}`, (raw) => (isText(raw, 20_000) ? raw : undefined), null);

/** `lookup`: the next view shows the lookup with the draft, incident or not. The view that does so removes it. */
export const nextView = item<"lookup" | "">(
  "session",
  "nextView",
  (raw) => (isOneOf(raw, "lookup") ? raw : undefined),
  "",
);

/** Where the rep was in the popup, and about which incident: there a popup that died comes back. */
export interface LastPlace {
  place: string;
  /** Id of the incident; empty: none. */
  about: string;
  /** What the view was about where that is no incident: an answer of the lookup. */
  answer?: { rule: RuleId; diagnosis: Diagnosis };
}
export const lastPlace = item<LastPlace | null>(
  "session",
  "lastPlace",
  (raw) => {
    if (!isRecord(raw) || !isText(raw.place, 20) || !isText(raw.about, 100)) return undefined;
    const { place, about, answer } = raw;
    if (!isRecord(answer) || !isRuleId(answer.rule) || !isDiagnosis(answer.diagnosis)) return { place, about };
    return { place, about, answer: { rule: answer.rule, diagnosis: answer.diagnosis } };
  },
  null,
);

export const settings = item<Settings>("sync", "settings", parseSettings, DEFAULT_SETTINGS);
export const history = item<HistoryEntry[]>("local", "history", parseHistory, []);

const ASKED = "asked:";

/** What the rep has asked somebody for. One key each, so that view and worker never overwrite each other. */
export const askedFor = (rule: RuleId, portal: string) =>
  item<Asked | null>("local", `${ASKED}${portal}:${rule}`, parseAsked, null);

export async function allAsked(): Promise<Asked[]> {
  try {
    const stored = Object.entries(await chrome.storage.local.get(null));
    return stored.flatMap(([key, raw]) => (key.startsWith(ASKED) ? (parseAsked(raw) ?? []) : []));
  } catch {
    return [];
  }
}

/** SHA-256 of `portal|address` for accounts about which the rep said "this is intended". */
export const intended = item<string[]>("local", "intended", parseTexts(500), []);
