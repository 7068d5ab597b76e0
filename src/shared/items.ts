/**
 * Everything that is stored, one item a line at the end of this file. Each item parses what it reads: storage may hold
 * anything after a crash, a downgrade or a curious user, and a bad value falls back without touching its neighbours.
 * Own parsers of a few lines instead of zod/mini, which would add 19 kB to the popup's 40.
 */
import type { Diagnosis } from "../diagnosis/types";
import type { HistoryEntry, Incident, Progress, Settings } from "./incident";

type Area = "session" | "local" | "sync";

export interface Item<T> {
  readonly key: string;
  /** The stored value, or the fallback when there is none, it is corrupt, or storage itself fails. */
  get(): Promise<T>;
  /** Rejects when the browser refuses to store (quota, profile in read-only mode). */
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with every new value, parsed, until the signal aborts. */
  watch(listener: (value: T) => void, signal: AbortSignal): void;
}

/** `parse` gives the value or `undefined` if `raw` is none. */
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
    watch(listener, signal) {
      const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
        const change = changes[key];
        if (change) listener(read(change.newValue));
      };
      chrome.storage[area].onChanged.addListener(changed);
      signal.addEventListener("abort", () => chrome.storage[area].onChanged.removeListener(changed));
    },
  };
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);
const isText = (raw: unknown): raw is string => typeof raw === "string" && raw.length <= 4000;
const isNumber = (raw: unknown): raw is number => typeof raw === "number" && Number.isFinite(raw);
const isOneOf = <const T extends string>(raw: unknown, ...options: T[]): raw is T => options.includes(raw as T);
const listOf = <T>(raw: unknown, is: (x: unknown) => x is T, max: number): raw is T[] =>
  Array.isArray(raw) && raw.length <= max && raw.every(is);
const isRuleId = (raw: unknown): raw is `${string}/${string}` => isText(raw) && /^[a-z0-9]+\/[a-z0-9-]+$/.test(raw);

function isDiagnosis(raw: unknown): raw is Diagnosis {
  return (
    isRecord(raw) &&
    isOneOf(raw.status, "known", "ambiguous", "unknown", "none") &&
    (raw.rule === null || isRuleId(raw.rule)) &&
    listOf(raw.candidates, isRuleId, 3) &&
    listOf(
      raw.evidence,
      (e): e is Diagnosis["evidence"][number] => isRecord(e) && isText(e.seen) && isText(e.stage),
      20,
    ) &&
    isRecord(raw.details)
  );
}

/** An incident as stored, or `undefined` if it cannot be trusted. Links are rebuilt from parts, never taken whole. */
export function parseIncident(raw: unknown): Incident | undefined {
  const good =
    isRecord(raw) &&
    isText(raw.id) &&
    isNumber(raw.tabId) &&
    listOf(raw.alsoIn, isNumber, 20) &&
    isText(raw.origin) &&
    /^https:\/\/app(-[a-z0-9]+)?\.hubspot\.com$/.test(raw.origin) &&
    isText(raw.portal) &&
    /^\d{0,20}$/.test(raw.portal) &&
    isText(raw.surface) &&
    isOneOf(raw.state, "open", "dismissed", "resolved") &&
    isOneOf(raw.strength, "strong", "weak") &&
    isDiagnosis(raw.diagnosis) &&
    listOf(raw.seen, isText, 8) &&
    isOneOf(raw.announced, "pending", "badge", "opened") &&
    isNumber(raw.openedAt) &&
    isNumber(raw.updatedAt);
  return good ? (raw as unknown as Incident) : undefined;
}

function parseProgress(raw: unknown): Progress | undefined {
  if (!isRecord(raw) || !listOf(raw.stepsDone, isText, 100) || !isRecord(raw.answers)) return undefined;
  return {
    stepsDone: raw.stepsDone,
    answers: Object.fromEntries(Object.entries(raw.answers).filter(([, v]) => isText(v))) as Record<string, string>,
  };
}

function parseHistory(raw: unknown): HistoryEntry[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.filter(
    (e): e is HistoryEntry =>
      isRecord(e) && isRuleId(e.rule) && isNumber(e.at) && isOneOf(e.outcome, "resolved", "dismissed", "open"),
  );
}

export const DEFAULT_SETTINGS: Settings = { autoOpen: true, language: "auto", history: true };

/** Field by field: one bad setting does not reset the others. */
function parseSettings(raw: unknown): Settings | undefined {
  if (!isRecord(raw)) return undefined;
  return {
    autoOpen: typeof raw.autoOpen === "boolean" ? raw.autoOpen : DEFAULT_SETTINGS.autoOpen,
    language: isText(raw.language) && /^(auto|[a-z]{2})$/.test(raw.language) ? raw.language : DEFAULT_SETTINGS.language,
    history: typeof raw.history === "boolean" ? raw.history : DEFAULT_SETTINGS.history,
  };
}

/** The incident of a HubSpot tab. One key a tab, so that two tabs failing at once never overwrite each other. */
export const incidentOf = (tabId: number) => item<Incident | null>("session", `incident:${tabId}`, parseIncident, null);
/** What the rep has done about an incident. */
export const progressOf = (incidentId: string) =>
  item<Progress>("session", `progress:${incidentId}`, parseProgress, { stepsDone: [], answers: {} });
/** What stands in the lookup field, so that a popup that loses focus loses no typing. */
export const draft = item<string>("session", "draft", (raw) => (isText(raw) ? raw : undefined), "");
export const settings = item<Settings>("sync", "settings", parseSettings, DEFAULT_SETTINGS);
export const history = item<HistoryEntry[]>("local", "history", parseHistory, []);
/** SHA-256 of `portal|address` for accounts about which the rep said "this is intended". */
export const intended = item<string[]>("local", "intended", (raw) => (listOf(raw, isText, 500) ? raw : undefined), []);
