/** A worker that can be killed and restarted, in a fake browser that survives it. Its diagnoses are scripted. */
import { vi } from "vitest";
import { type Diagnosis, PROBABLE } from "../../../src/diagnosis/types";
import type { Incident } from "../../../src/shared/incident";
import type { AccountRow, PageMessage, Sighting, ViewMessage } from "../../../src/shared/messages";
import { type FakeBrowser, fakeBrowser, ID, ORIGIN } from "./fake";

/**
 * Diagnosis by text: `rule`, `rule@0.9` (with `sure`) or `unknown`; any other text is no failure. `#n` gives the
 * attempt a correlation id; `: …` after it is ignored.
 */
async function scripted({ texts }: { texts: readonly string[] }): Promise<Diagnosis> {
  const [, name = "", sureness = "0.99", correlationId] =
    /^([a-z0-9/-]+)(?:@([\d.]+))?(?:#(\w+))?(?:: .*)?$/.exec(texts[0] ?? "") ?? [];
  const sure = Number(sureness);
  const details = correlationId ? { correlationId } : {};
  if (name === "unknown") return { status: "unknown", rule: null, candidates: [], sure: 0, evidence: [], details };
  if (!name.includes("/")) return { status: "none", rule: null, candidates: [], sure: 0, evidence: [], details };
  const rule = name as `${string}/${string}`;
  const evidence = [{ stage: "code" as const, rule, seen: name }];
  return { status: sure >= PROBABLE ? "known" : "ambiguous", rule, candidates: [rule], sure, evidence, details };
}

// Mocked: the polyfill, which would load only once for all workers, the sign-in script's path, and the diagnosis.
vi.doMock("../../../src/shared/browser", () => ({
  get browser() {
    return (globalThis as { browser?: unknown }).browser;
  },
}));
vi.doMock("../../../src/signin.iife?script&iife", () => ({ default: "signin.js" }));
vi.doMock("../../../src/diagnosis/diagnose", () => ({ diagnose: scripted }));
vi.doMock("../../../src/shared/knowledge", () => ({
  knowledge: async () => ({ signs: { order: new Map([["office365/generic", 0]]) } }),
}));

/** Timers of the current worker, cleared with it: a slow machine could fire them in the next one. */
const timers: NodeJS.Timeout[] = [];
const { setTimeout: start } = globalThis;
vi.stubGlobal("setTimeout", (work: () => void, ms?: number) => {
  const timer = start(work, ms);
  timers.push(timer);
  return timer;
});

export const HUBSPOT = "https://app.hubspot.com/settings/12345/user-preferences/email";
export const SIGNIN = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize";

const STATES: Record<string, AccountRow["state"]> = { "!": "broken", "?": "listed" };
const WORDS: Record<AccountRow["state"], string> = { broken: "Disconnected", listed: "", connected: "Connected" };

/** A sighting of the settings page with these accounts: `!` is broken, `?` has no state. The rep is Anna. */
export const accounts = (...list: string[]): Partial<Sighting> => ({
  accounts: list.map((text) => ({ address: text.replace(/^[!?]/, ""), state: STATES[text.charAt(0)] ?? "connected" })),
  ownAddress: "anna@firma.example",
});

export interface Worker extends FakeBrowser {
  /** Do popups live long enough to show their card? */
  shows: boolean;
  /** Ends the worker and starts it again, as the next event would. */
  restart(): Promise<void>;
  /** A page reports a sighting; returns the worker's answer. */
  see(tabId: number, sighting: Partial<Sighting> | string): Promise<unknown>;
  clear(tabId: number): Promise<unknown>;
  /** The rep presses a button of an account. */
  act(tabId: number): Promise<unknown>;
  view(message: ViewMessage): Promise<unknown>;
  /** Lets all pending work finish. */
  settle(): Promise<void>;
  incident(tabId?: number): Incident | undefined;
  popups(): number;
  addTab(id: number, more?: Partial<FakeBrowser["tabs"][number]>): void;
  closeTab(id: number): Promise<void>;
}

/** The message by which a page at this address reports these facts. */
function messageOf(facts: Partial<Sighting>, url: string): PageMessage {
  const { texts = [], accounts, ownAddress: user, clientId } = facts;
  if (url.startsWith(SIGNIN)) return { type: "signin", texts: [...texts], clientId };
  if (facts.justConnected) return { type: "address", address: `${url}?inboxconnected=true&provider=office365` };
  if (!accounts)
    return { type: facts.outage ? "outage" : "alert", text: texts[0] ?? "", keys: ["InboxConnectUtils.x"], links: [] };
  const listed = accounts.map(({ address, state }) => ({ address, words: WORDS[state], marks: "" }));
  return { type: "rows", accounts: listed, user };
}

export async function startWorker(): Promise<Worker> {
  const fake = fakeBrowser();
  const { chrome, tabs } = fake;
  const settle = async () => {
    for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
  };
  let forget: (tabId: number) => Promise<unknown>;

  const send = async (message: unknown, sender: object) => {
    const answers = await chrome.runtime.onMessage.fire(message, { id: ID, ...sender });
    await settle();
    return answers.find((answer) => answer !== undefined);
  };
  const fromTab = (tabId: number) => {
    const tab = tabs.find(({ id }) => id === tabId);
    return { url: tab?.url, frameId: 0, tab };
  };

  const worker: Worker = {
    ...fake,
    shows: true,
    settle,
    async restart() {
      for (const event of [chrome.runtime.onMessage, chrome.tabs.onActivated, chrome.tabs.onUpdated])
        event.listeners.clear();
      chrome.windows.onFocusChanged.listeners.clear();
      chrome.storage.managed.onChanged.listeners.clear();
      for (const timer of timers.splice(0)) clearTimeout(timer);
      vi.resetModules();
      const [{ listen }, { listenWhileNeeded }, { forgetTab }] = await Promise.all([
        import("../../../src/background/messages/router"),
        import("../../../src/background/announce/attention"),
        import("../../../src/background/incidents/incidents"),
      ]);
      forget = forgetTab;
      listen();
      void listenWhileNeeded();
      await settle();
    },
    async see(tabId, seen) {
      const facts = typeof seen === "string" ? { texts: [seen] } : seen;
      const url = tabs.find(({ id }) => id === tabId)?.url ?? "";
      if (facts.askedAddress) await send({ type: "asked", address: facts.askedAddress }, fromTab(tabId));
      return send(messageOf(facts, url), fromTab(tabId));
    },
    clear: (tabId) => send({ type: "gone" }, fromTab(tabId)),
    act: (tabId) => send({ type: "acted" }, fromTab(tabId)),
    view: (message) => send(message, { url: `${ORIGIN}/src/popup.html`, origin: ORIGIN }),
    incident: (tabId = 1) => chrome.storage.session.values.get(`incident:${tabId}`) as Incident | undefined,
    popups: () => chrome.action.openPopup.mock.calls.length,
    addTab: (id, more = {}) => void tabs.push({ id, windowId: 1, url: HUBSPOT, ...more }),
    async closeTab(id) {
      tabs.splice(
        tabs.findIndex((tab) => tab.id === id),
        1,
      );
      await forget(id);
      await settle();
    },
  };
  // A popup that opens shows the active tab's card, which reports that, unless `shows` is off.
  const { openPopup } = chrome.action;
  const opens = openPopup.getMockImplementation();
  openPopup.mockImplementation(async () => {
    await opens?.();
    const shown = worker.incident(tabs.find(({ active, windowId }) => active && windowId === 1)?.id);
    if (worker.shows && shown) setImmediate(() => void worker.view({ type: "shown", incident: shown.id }));
  });
  worker.addTab(1, { active: true });
  await worker.restart();
  return worker;
}
