/** A browser in memory, as a view sees it: storage, the active tab, and the messages to the worker. */
import { vi } from "vitest";
import { type Diagnosis, PROBABLE } from "../../../src/diagnosis/types";
import type { RuleId } from "../../../src/rules/schema";
import type { Incident } from "../../../src/shared/incident";
import type { Reading } from "../../../src/shared/last-reading";
import { incidentIn } from "../../tools/states";

export const NOW = 1_000_000_000;

const settled = () => new Promise((done) => setTimeout(done, 5));

/** Call it for each test: modules imported afterwards are new. */
export function fakeView() {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const activated: (() => void)[] = [];
  const sent = vi.fn(async () => undefined);
  let tab: { id: number; windowId: number; url?: string } = { id: 1, windowId: 1 };
  const events = (of: unknown[]) => ({ addListener: (one: unknown) => void of.push(one), removeListener: () => {} });

  function area() {
    const values = new Map<string, unknown>();
    const listeners: ((changes: object) => void)[] = [];
    const tell = async (changes: Record<string, object>) => {
      for (const listener of listeners) listener(changes);
      await settled();
    };
    return {
      values,
      get: async (key: string | null) => (key === null ? Object.fromEntries(values) : { [key]: values.get(key) }),
      set(entries: Record<string, unknown>) {
        for (const [key, value] of Object.entries(entries)) values.set(key, value);
        return tell(Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }])));
      },
      remove(key: string) {
        values.delete(key);
        return tell({ [key]: {} });
      },
      onChanged: events(listeners),
    };
  }
  const [session, local, sync, managed] = [area(), area(), area(), area()];
  const popups: unknown[] = [];
  const page = { documentElement: { dataset: {} as Record<string, string> } };
  vi.stubGlobal("location", { search: "" });
  vi.stubGlobal("scrollTo", vi.fn());
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("chrome", {
    storage: { session, local, sync, managed },
    tabs: {
      query: async (of: { currentWindow?: boolean }) => (of.currentWindow ? [tab] : []),
      onActivated: events(activated),
    },
    runtime: { sendMessage: sent, getURL: (path: string) => path },
    extension: { getViews: () => popups },
  });

  return {
    session: session.values,
    local: local.values,
    sync: sync.values,
    managed: managed.values,
    sent,
    /** Writes as the worker or another view would. */
    put: (values: Record<string, unknown>) => session.set(values),
    putLocal: (values: Record<string, unknown>) => local.set(values),
    settled,
    /** The view's data attributes, which its style sheet reads. */
    data: page.documentElement.dataset,
    /** The view is the popup itself, not the same page in a tab. */
    isPopup: () => void popups.push(globalThis),
    /** Another view opens, with this tab active. */
    again(id: number, url?: string) {
      vi.resetModules();
      tab = { ...tab, id, ...(url && { url }) };
    },
    /** The rep switches to another tab. */
    async turnTo(id: number) {
      tab = { ...tab, id };
      for (const listener of activated) listener();
      await settled();
    },
  };
}

export const known = (rule: RuleId, sure = 0.99): Diagnosis => ({
  status: sure >= PROBABLE ? "known" : "ambiguous",
  rule,
  candidates: [rule, "signin/mfa-required"],
  sure,
  evidence: [],
  details: {},
});
export const incident = (tabId: number, more: Partial<Incident> = {}) => ({
  [`incident:${tabId}`]: incidentIn(tabId, {
    id: `i${tabId}`,
    updatedAt: NOW,
    diagnosis: known("imap/disabled"),
    seen: ["IMAP is", "disabled"],
    ...more,
  }),
});
export const reading = (tabId: number, more: Partial<Reading> = {}): Reading => ({
  tabId,
  at: NOW,
  outcome: "found",
  diagnosis: known("imap/login-failed"),
  text: "Login failed",
  ...more,
});
