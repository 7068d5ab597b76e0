/**
 * The browser as the worker sees it, in memory. Like the real one it outlives the worker: storage, tabs and badges stay
 * when the modules are loaded anew. Events reach only current listeners.
 */
import { vi } from "vitest";

export const ID = "abcdefghijklmnopabcdefghijklmnop";
export const ORIGIN = `chrome-extension://${ID}`;

function event<Arguments extends unknown[]>() {
  const listeners = new Set<(...args: Arguments) => unknown>();
  return {
    listeners,
    addListener: (listener: (...args: Arguments) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: Arguments) => unknown) => void listeners.delete(listener),
    fire: (...args: Arguments) => Promise.all([...listeners].map((listener) => listener(...args))),
  };
}

/** A storage area; `broken` makes it reject, as in a read-only profile. */
function area() {
  const values = new Map<string, unknown>();
  const state = { broken: false };
  const check = async () => {
    if (state.broken) throw new Error("storage failed");
  };
  return {
    values,
    state,
    onChanged: event(),
    setAccessLevel: vi.fn(async () => undefined),
    async get(keys: string | null) {
      await check();
      const wanted = keys === null ? [...values.keys()] : [keys];
      return Object.fromEntries(wanted.filter((k) => values.has(k)).map((k) => [k, structuredClone(values.get(k))]));
    },
    async set(entries: Record<string, unknown>) {
      await check();
      for (const [key, value] of Object.entries(entries)) values.set(key, structuredClone(value));
    },
    async remove(keys: string | string[]) {
      await check();
      for (const key of [keys].flat()) values.delete(key);
    },
  };
}

export interface FakeTab {
  id: number;
  windowId: number;
  url: string;
  active?: boolean;
  openerTabId?: number;
  discarded?: boolean;
  lastAccessed?: number;
  incognito?: boolean;
}

export function fakeBrowser() {
  const tabs: FakeTab[] = [];
  const windows = [{ id: 1, focused: true, type: "normal" }];
  const badges = new Map<number, string>();
  const icons = new Map<number, string>();
  const views: { contextType: "POPUP" | "SIDE_PANEL" | "TAB" }[] = [];
  const refuse = { popup: 0 };
  const focused = () => windows.find((window) => window.focused) ?? windows[0];

  const chrome = {
    runtime: {
      id: ID,
      getURL: (path: string) => `${ORIGIN}/${path}`,
      getManifest: () => ({
        content_scripts: [{ matches: ["https://*.hubspot.com/*"], js: ["content.js"] }],
      }),
      getContexts: async ({ contextTypes }: { contextTypes: string[] }) =>
        views.filter(({ contextType }) => contextTypes.includes(contextType)),
      onMessage: event<[unknown, unknown]>(),
    },
    storage: { session: area(), local: area(), sync: area(), managed: area() },
    management: { getSelf: vi.fn(async () => ({ installType: "normal" })) },
    i18n: { getMessage: (name: string) => name },
    permissions: { contains: vi.fn(async () => false) },
    scripting: {
      executeScript: vi.fn(async () => []),
      registerContentScripts: vi.fn(async () => undefined),
      unregisterContentScripts: vi.fn(async () => undefined),
      getRegisteredContentScripts: vi.fn(async () => [] as unknown[]),
    },
    contextMenus: { removeAll: vi.fn(async () => undefined), create: vi.fn() },
    omnibox: { setDefaultSuggestion: vi.fn() },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        if (!tabs.some(({ id }) => id === tabId)) throw new Error(`No tab with id: ${tabId}.`);
        badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      // The torn icon takes longer to set, so that a later call can overtake it.
      setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
        if (path[16]?.includes("failed")) await new Promise((done) => setImmediate(done));
        icons.set(tabId, path[16] ?? "");
      },
      setTitle: async () => undefined,
      openPopup: vi.fn(async () => {
        if (refuse.popup > 0) {
          refuse.popup--;
          throw new Error("Could not find an active browser window.");
        }
        if (views.some(({ contextType }) => contextType === "POPUP"))
          throw new Error("Could not find an active browser window.");
      }),
    },
    windows: {
      getLastFocused: async () => focused(),
      getAll: async ({ windowTypes }: { windowTypes: string[] }) =>
        windows.filter(({ type }) => windowTypes.includes(type)),
      update: vi.fn(async () => undefined),
      onFocusChanged: event<[number]>(),
    },
    tabs: {
      get: async (id: number) => {
        const tab = tabs.find((candidate) => candidate.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      query: async (of: { active?: boolean; lastFocusedWindow?: boolean; url?: string | string[] }) => {
        const { active, lastFocusedWindow, url } = of;
        if (active) return tabs.filter((tab) => tab.active && (!lastFocusedWindow || tab.windowId === focused()?.id));
        const patterns = [url ?? []]
          .flat()
          .map((one) => new RegExp(`^${one.replace(/[.?]/g, "\\$&").replaceAll("*", ".*")}$`));
        return tabs.filter((tab) => patterns.some((pattern) => pattern.test(tab.url)));
      },
      update: vi.fn(async () => undefined),
      create: vi.fn(async () => undefined),
      onActivated: event<[unknown]>(),
      onUpdated: event<[number, { status: string }]>(),
    },
  };
  vi.stubGlobal("chrome", chrome);
  vi.stubGlobal("browser", chrome);
  return { chrome, tabs, windows, badges, icons, views, refuse };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
