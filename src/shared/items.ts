/** What views and worker store, one item each at the end of this file; what the worker alone remembers stands with it. */
import type { Diagnosis } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";
import type { Incident, Progress } from "./incident";
import { DEFAULT_SETTINGS, settingsShape } from "./settings";
import { goodOnes, number, object, oneOf, parse, ruleId, type Shape, type Shaped, text } from "./shape";

export interface Item<T> {
  readonly key: string;
  readonly fallback: T;
  /** The stored value, or the fallback when there is none, it is corrupt, or storage itself fails. */
  get(): Promise<T>;
  /** Rejects when the browser refuses to store (quota, profile in read-only mode). */
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the value as it is, then with every new one, until the signal aborts. Changes between the two are not missed. */
  follow(listener: (value: T) => void, signal: AbortSignal): void;
}

/**
 * What outlives the session has a shape: after a crash, a downgrade or a curious user it may be anything. `session` is
 * emptied with each new version of the extension and closed to pages, so what is there is what was put there.
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

/** The incident of a HubSpot tab. One key a tab, so that two tabs failing at once never overwrite each other. */
export const incidentOf = (tabId: number) => item<Incident | null>("session", `incident:${tabId}`, null);

/** Everything of this browser session, by key, in one read. */
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

/** What stands in the lookup field, so that a popup that loses focus loses no typing. */
export const draft = item<string>("session", "draft", "");

/** What the rep typed into another field of the popup; null: nothing yet. */
export const typed = (field: string) => item<string | null>("session", `typed:${field}`, null);

/** `lookup`: the next view shows the lookup with the draft, incident or not. The view that does so empties it. */
export const nextView = item<"lookup" | "">("session", "nextView", "");

/** Where the rep was in the popup, and about which incident: there a popup that died comes back. */
export interface LastPlace {
  place: string;
  /** By which the popup knows that it is about the same: an incident's id, or what was read; empty: neither. */
  about: string;
  /** What the view was about where that is no incident: an answer of the lookup. */
  answer?: Diagnosis;
}
export const lastPlace = item<LastPlace | null>("session", "lastPlace", null);

export const settings = item("sync", "settings", DEFAULT_SETTINGS, settingsShape);

/** One line of the local history: no page text, no address. */
const historyEntry = object({ rule: ruleId, at: number, outcome: oneOf("resolved", "dismissed", "open") });
export type HistoryEntry = Shaped<typeof historyEntry>;
export const history = item<HistoryEntry[]>("local", "history", [], goodOnes(historyEntry, 500));

/** Somebody was asked to act, and the rep waits. No address, no text: it outlives the browser session. */
const asked = object({
  rule: ruleId,
  /** The HubSpot account concerned; empty where the rep had looked the failure up. */
  portal: text(20, /^\d*$/),
  to: oneOf("it-admin", "hubspot-admin", "vendor"),
  at: number,
});
export type Asked = Shaped<typeof asked>;

const ASKED = "asked:";

/** What the rep has asked somebody for. One key each, so that view and worker never overwrite each other. */
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
