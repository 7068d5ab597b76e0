/** Storage items that views and worker share. Items of the worker alone are defined where they are used. */
import type { Diagnosis } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";
import type { Incident, Progress } from "./incident";
import { DEFAULT_SETTINGS, settingsShape } from "./settings";
import { goodOnes, number, object, oneOf, parse, ruleId, type Shape, type Shaped, text, where } from "./shape";

export interface Item<T> {
  readonly key: string;
  readonly fallback: T;
  /** The stored value, or the fallback if there is none, it is corrupt or storage fails. Never rejects. */
  get(): Promise<T>;
  /** Rejects if the browser refuses to store (quota, read-only profile). */
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the current value, then with every new one, until the signal aborts. No change is missed. */
  follow(listener: (value: T) => void, signal: AbortSignal): void;
}

/**
 * `local` and `sync` need a shape: after a crash, a downgrade or manual editing they may hold anything. `session` is
 * cleared with each update of the extension and closed to content scripts, so it holds only what was stored.
 */
export function item<T>(area: "session", key: string, fallback: T): Item<T>;
export function item<T>(area: "local" | "sync", key: string, fallback: T, shape: Shape<T>): Item<T>;
export function item<T>(area: "session" | "local" | "sync", key: string, fallback: T, shape?: Shape<T>): Item<T> {
  const read = (raw: unknown) => (shape ? parse(shape, raw) : (raw as T | undefined)) ?? fallback;
  return {
    key,
    fallback,
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

/** The incident of a HubSpot tab. Each tab has its own key, so that two failing at once never overwrite each other. */
export const incidentOf = (tabId: number) => item<Incident | null>("session", `incident:${tabId}`, null);

/** All session items by key, in one read; empty if storage fails. */
export async function readSession(): Promise<Record<string, unknown>> {
  try {
    return await chrome.storage.session.get(null);
  } catch {
    return {};
  }
}

export async function allIncidents(): Promise<Incident[]> {
  const stored = Object.entries(await readSession());
  return stored.flatMap(([key, value]) => (key.startsWith("incident:") ? (value as Incident) : []));
}

export const progressOf = (incidentId: string) =>
  item<Progress>("session", `progress:${incidentId}`, { stepsDone: [], answers: {} });

/** Text in the lookup field, so that a popup that closes on losing focus loses no input. */
export const draft = item<string>("session", "draft", "");

/** What the rep typed into another field of the popup; null if nothing yet. */
export const typed = (field: string) => item<string | null>("session", `typed:${field}`, null);

/** `lookup`: the next view opens the lookup with the draft, even if there is an incident, and resets this item. */
export const nextView = item<"lookup" | "">("session", "nextView", "");

/** Where the rep was in the popup, so that a reopened popup returns there. */
export interface LastPlace {
  place: string;
  /** Identifies what the popup was about, to detect a change: an incident's id, `read:<rule>` for a reading, or "". */
  about: string;
  /** What the view was about, if not an incident: an answer of the lookup. */
  answer?: Diagnosis;
}
export const lastPlace = item<LastPlace | null>("session", "lastPlace", null);

export const settings = item("sync", "settings", DEFAULT_SETTINGS, settingsShape);

/** Milliseconds that make a date; any others would throw where they are formatted. */
const time = where(number, (at) => Math.abs(at) <= 8.64e15);

/** An entry of the local history: no page text, no address. */
const historyEntry = object({ rule: ruleId, at: time, outcome: oneOf("resolved", "dismissed", "open") });
export type HistoryEntry = Shaped<typeof historyEntry>;
export const history = item<HistoryEntry[]>("local", "history", [], goodOnes(historyEntry, 500));

/** A request to somebody that the rep waits on. No address and no text, since it outlives the browser session. */
const asked = object({
  rule: ruleId,
  /** The HubSpot account concerned; empty if the rep found the failure by lookup. */
  portal: text(20, /^\d*$/),
  to: oneOf("it-admin", "hubspot-admin", "vendor"),
  at: time,
});
export type Asked = Shaped<typeof asked>;

const ASKED = "asked:";

/** The rep's request about a rule. Each has its own key, so that views and worker never overwrite each other. */
export const askedFor = (rule: RuleId, portal: string) =>
  item<Asked | null>("local", `${ASKED}${portal}:${rule}`, null, asked);

export async function allAsked(): Promise<Asked[]> {
  try {
    const stored = Object.entries(await chrome.storage.local.get(null));
    return stored.flatMap(([key, raw]) => (key.startsWith(ASKED) ? (parse(asked, raw) ?? []) : []));
  } catch {
    return [];
  }
}
