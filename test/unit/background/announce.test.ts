import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Incident } from "../../../src/shared/incident";
import { SIGNIN, startWorker, type Worker } from "./worker";

let w: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  w = await startWorker();
});
const FAILURE = "office365/api-not-enabled";
const id = (tabId = 1) => w.incident(tabId)?.id as string;
const announced = (tabId = 1) => w.incident(tabId)?.announced;

async function focus(windowFocused: boolean) {
  const [window] = w.windows;
  if (window) window.focused = windowFocused;
  await w.chrome.windows.onFocusChanged.fire(windowFocused ? 1 : -1);
  await w.settle();
}
async function activate(tabId: number) {
  for (const tab of w.tabs) tab.active = tab.id === tabId;
  await w.chrome.tabs.onActivated.fire({ tabId, windowId: 1 });
  await w.settle();
}

describe("a rep who is elsewhere", () => {
  test("in another program gets the popup on coming back, once", async () => {
    await focus(false);
    await w.see(1, FAILURE);
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["badge", "!", 0]);
    await focus(true);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
    await focus(false);
    await focus(true);
    expect(w.popups()).toBe(1);
  });

  test("who has no window open, so that the browser cannot say, loses nothing", async () => {
    const focused = w.chrome.windows.getLastFocused;
    w.chrome.windows.getLastFocused = () => Promise.reject(new Error("No last-focused window"));
    await w.see(1, FAILURE);
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["badge", "!", 0]);
    w.chrome.windows.getLastFocused = focused;
    await focus(true);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });

  test("in another tab gets it on coming back", async () => {
    w.addTab(2);
    await activate(2);
    await w.see(1, FAILURE);
    expect([announced(), w.popups()]).toEqual(["badge", 0]);
    await activate(1);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });

  test("in another window of several gets it where it is looked at", async () => {
    w.addTab(2, { windowId: 2, active: true });
    for (const window of w.windows) window.focused = false;
    w.windows.push({ id: 2, focused: true, type: "normal" });
    await w.see(2, FAILURE);
    expect(w.chrome.action.openPopup.mock.calls).toEqual([[{ windowId: 2 }]]);
  });

  test("whose window loses the focus while the browser is asked gets none in another", async () => {
    const { query } = w.chrome.tabs;
    w.chrome.tabs.query = async (of) => (of.active ? [{ id: 1, windowId: 9, url: "" }] : query(of));
    await w.see(1, FAILURE);
    expect(w.popups()).toBe(0);
  });

  test("at Microsoft's page gets it there", async () => {
    w.addTab(2, { url: SIGNIN, openerTabId: 1 });
    await activate(2);
    await w.see(2, FAILURE);
    expect([w.incident(1)?.attempts, w.popups()]).toEqual([1, 1]);
  });

  test("and does not come back is told nothing anew: nothing is stored or drawn again", async () => {
    await focus(false);
    await w.see(1, FAILURE);
    const set = vi.spyOn(w.chrome.storage.session, "set");
    const draw = vi.spyOn(w.chrome.action, "setBadgeText");
    await activate(1);
    expect([set.mock.calls, draw.mock.calls]).toEqual([[], []]);
  });

  test("in a window without a toolbar gets it in the HubSpot window", async () => {
    (w.windows[0] as { type: string }).type = "popup";
    await w.see(1, FAILURE);
    expect(w.popups()).toBe(0);
    (w.windows[0] as { type: string }).type = "normal";
    await focus(true);
    expect(w.popups()).toBe(1);
  });

  test("finds no popup for what was resolved or dismissed meanwhile", async () => {
    await focus(false);
    await w.see(1, FAILURE);
    await w.view({ type: "dismiss", incident: id() });
    await focus(true);
    expect(w.popups()).toBe(0);
  });
});

describe("a browser that refuses", () => {
  test("once leaves the badge, and is asked again when tab and window are back", async () => {
    w.refuse.popup = 1;
    await w.see(1, FAILURE);
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["badge", "!", 1]);
    await activate(1);
    expect([announced(), w.popups()]).toEqual(["opened", 2]);
  });

  test("twice is not asked a third time", async () => {
    w.refuse.popup = 9;
    await w.see(1, FAILURE);
    for (let i = 0; i < 3; i++) await activate(1);
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["badge", "!", 2]);
  });

  test("late says nothing about the popup that was asked for since", async () => {
    w.shows = false;
    let refuse = () => {};
    w.chrome.action.openPopup.mockImplementationOnce(
      () => new Promise((_, reject) => (refuse = () => reject(new Error("Could not find an active browser window.")))),
    );
    await w.see(1, FAILURE);
    vi.setSystemTime(Date.now() + 3000);
    await activate(1);
    refuse();
    await w.settle();
    expect([w.popups(), w.incident()?.attempts, w.incident()?.askedAt]).toEqual([2, 2, Date.now()]);
  });

  test("neither to open nor to show it is asked again once it must have loaded", async () => {
    w.shows = false;
    await w.see(1, FAILURE);
    const timer = vi.spyOn(globalThis, "setTimeout");
    vi.setSystemTime(Date.now() + 1000);
    await activate(1);
    const [again, wait] = timer.mock.calls.at(-1) as [() => void, number];
    expect([wait, w.popups()]).toEqual([2000, 1]);
    vi.setSystemTime(Date.now() + wait);
    again();
    await w.settle();
    expect(w.popups()).toBe(2);
  });

  test("nor to show it is asked again at once where the clock was set back", async () => {
    w.shows = false;
    await w.see(1, FAILURE);
    vi.setSystemTime(Date.now() - 600_000);
    await activate(1);
    expect(w.popups()).toBe(2);
  });

  test("to say which views are open gets the popup", async () => {
    Object.assign(w.chrome.runtime, { getContexts: undefined });
    await w.see(1, FAILURE);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });

  test("as it has no openPopup gets a badge", async () => {
    Object.assign(w.chrome.action, { openPopup: undefined });
    await w.see(1, FAILURE);
    expect([announced(), w.badges.get(1)]).toEqual(["badge", "!"]);
  });
});

describe("a view that is open already shows it", () => {
  test("in the popup, which holds the focus", async () => {
    w.views.push({ contextType: "POPUP" });
    await focus(false);
    await w.see(1, FAILURE);
    await w.view({ type: "shown", incident: id() });
    w.views.pop();
    await focus(true);
    expect([announced(), w.popups()]).toEqual(["opened", 0]);
  });

  test("in a popup that opens at the same time", async () => {
    w.chrome.action.openPopup.mockImplementationOnce(async () => {
      w.views.push({ contextType: "POPUP" });
      void w.view({ type: "shown", incident: id() });
      throw new Error("Could not find an active browser window.");
    });
    await w.see(1, FAILURE);
    await activate(1);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });

  test("but not in a page of its own, such as the options", async () => {
    w.views.push({ contextType: "TAB" });
    await w.see(1, FAILURE);
    expect(w.popups()).toBe(1);
  });

  test("but not the incident of another tab", async () => {
    w.addTab(2);
    w.views.push({ contextType: "POPUP" });
    await w.see(2, FAILURE);
    expect(announced(2)).toBe("badge");
  });

  test("in the side panel, unless that may be in another window", async () => {
    w.views.push({ contextType: "SIDE_PANEL" });
    // A sign-in window has no side panel.
    w.windows.push({ id: 3, focused: false, type: "popup" });
    await w.see(1, FAILURE);
    expect([announced(), w.popups()]).toEqual(["badge", 0]);
    await w.view({ type: "shown", incident: id() });
    w.windows.push({ id: 2, focused: false, type: "normal" });
    await w.see(1, "signin/user-not-assigned");
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });
});

describe("the rep's wishes", () => {
  test("a popup closed before it was complete, which the browser calls a refusal, is not opened again", async () => {
    w.chrome.action.openPopup.mockImplementationOnce(async () => {
      await w.view({ type: "shown", incident: id() });
      throw new Error("Failed to open popup.");
    });
    await w.see(1, FAILURE);
    await activate(1);
    expect(w.popups()).toBe(1);
  });

  test("no opening by itself: badge only, also later", async () => {
    w.chrome.storage.sync.values.set("settings", { autoOpen: false });
    await w.see(1, FAILURE);
    w.chrome.storage.sync.values.set("settings", { autoOpen: true });
    await activate(1);
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["badge", "!", 0]);
  });

  test("a popup opened by hand is not opened again by itself", async () => {
    await focus(false);
    await w.see(1, FAILURE);
    await w.view({ type: "shown", incident: id() });
    await focus(true);
    expect([announced(), w.popups()]).toEqual(["opened", 0]);
  });
});

test("two tabs that fail at once have an incident each, and one popup at a time", async () => {
  w.addTab(2);
  await Promise.all([w.see(1, FAILURE), w.see(2, FAILURE)]);
  expect(id(1)).not.toBe(id(2));
  expect([announced(1), announced(2), w.popups()]).toEqual(["opened", "badge", 1]);
  await activate(2);
  expect([announced(2), w.popups()]).toEqual(["opened", 2]);
});

describe("a worker that dies", () => {
  const stored = (change: Partial<Incident>) =>
    w.chrome.storage.session.values.set("incident:1", { ...w.incident(), ...change });

  test("after storing announces when it wakes", async () => {
    await w.see(1, FAILURE);
    stored({ announced: "badge", attempts: 0, askedAt: 0 });
    w.badges.clear();
    await w.restart();
    expect([announced(), w.badges.get(1), w.popups()]).toEqual(["opened", "!", 2]);
  });

  test("before the card has shown asks once more when the rep is back, since the popup may be loading", async () => {
    w.shows = false;
    await w.see(1, FAILURE);
    w.badges.clear();
    await w.restart();
    await activate(1);
    vi.setSystemTime(Date.now() + 2999);
    await activate(1);
    expect(w.popups()).toBe(1);
    vi.setSystemTime(Date.now() + 1);
    await w.restart();
    expect(w.popups()).toBe(1);
    for (let i = 0; i < 3; i++) await activate(1);
    expect([announced(), w.incident()?.attempts, w.badges.get(1), w.popups()]).toEqual(["badge", 2, "!", 2]);
  });

  test.each([
    ["once the card has said that it shows", () => w.view({ type: "shown", incident: id() })],
    ["while the popup is open", () => w.views.push({ contextType: "POPUP" })],
    ["when the rep has closed the card", () => w.view({ type: "dismiss", incident: id() })],
  ])("asks for nothing %s", async (_, happen) => {
    w.shows = false;
    await w.see(1, FAILURE);
    await happen();
    await w.restart();
    await activate(1);
    expect(w.popups()).toBe(1);
  });

  test("while it waits for the rep still waits", async () => {
    await focus(false);
    await w.see(1, FAILURE);
    await w.restart();
    await focus(true);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
  });

  test("with nothing open no longer listens to tabs and windows", async () => {
    const { tabs, windows } = w.chrome;
    const listeners = () =>
      [tabs.onActivated, tabs.onUpdated, windows.onFocusChanged].reduce(
        (sum, { listeners }) => sum + listeners.size,
        0,
      );
    await w.see(1, FAILURE);
    await w.restart();
    expect(listeners()).toBe(3);
    await w.view({ type: "dismiss", incident: id() });
    await w.restart();
    expect(listeners()).toBe(0);
    await w.see(1, "signin/user-not-assigned");
    expect(listeners()).toBe(3);
  });
});

test("a badge that the browser forgot with the old page is drawn again", async () => {
  await w.see(1, FAILURE);
  w.badges.clear();
  await w.chrome.tabs.onUpdated.fire(1, { status: "loading" });
  await w.settle();
  expect(w.badges.get(1)).toBeUndefined();
  await w.chrome.tabs.onUpdated.fire(1, { status: "complete" });
  await w.settle();
  expect(w.badges.get(1)).toBe("!");
  w.addTab(2, { url: SIGNIN, openerTabId: 1 });
  await w.see(2, FAILURE);
  w.badges.clear();
  await w.chrome.tabs.onUpdated.fire(2, { status: "complete" });
  await w.settle();
  expect(w.badges.get(2)).toBe("!");
});

describe("storage that is corrupt", () => {
  test.each([null, "x", 7, [], {}, { autoOpen: "no" }, [{ rule: 1 }]])(
    "in place of what outlives the session, %j, costs nothing else",
    async (junk) => {
      w.addTab(2);
      await w.see(2, FAILURE);
      const second = w.incident(2);
      w.chrome.storage.sync.values.set("settings", junk);
      w.chrome.storage.local.values.set("history", junk);
      w.chrome.storage.local.values.set("intended", junk);
      w.chrome.storage.local.values.set("toldAliases", junk);
      await w.restart();
      await w.see(1, FAILURE);
      expect([announced(1), w.badges.get(1)]).toEqual(["opened", "!"]);
      expect(w.incident(2)).toEqual(second);
      await w.view({ type: "dismiss", incident: id(1) });
      expect(w.chrome.storage.local.values.get("history")).toHaveLength(1);
    },
  );

  test("one bad setting does not reset the others", async () => {
    w.chrome.storage.sync.values.set("settings", { autoOpen: false, language: 7 });
    await w.see(1, FAILURE);
    expect(w.popups()).toBe(0);
  });

  test("settings and history that cannot be read or written do not stop the popup", async () => {
    w.chrome.storage.sync.state.broken = true;
    w.chrome.storage.local.state.broken = true;
    await w.see(1, FAILURE);
    expect([announced(), w.popups()]).toEqual(["opened", 1]);
    await w.view({ type: "dismiss", incident: id() });
    expect(w.incident()?.state).toBe("dismissed");
  });
});

test("whatever happens in whatever order, no incident opens twice unless refused or tried again", async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("see"),
      tab: fc.constantFrom(1, 2),
      what: fc.constantFrom(FAILURE, "unknown", "signin/mfa-required", "office365/generic@0.9"),
    }),
    fc.record({ do: fc.constantFrom("clear", "connect", "activate", "dismiss"), tab: fc.constantFrom(1, 2) }),
    fc.record({ do: fc.constantFrom("blur", "focus", "kill", "refuse"), tab: fc.constant(1) }),
    fc.record({ do: fc.constant("wait"), tab: fc.constant(1) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      w = await startWorker();
      w.addTab(2);
      const opened = new Map<string, number>();
      const refused = new Map<string, number>();
      w.chrome.action.openPopup.mockImplementation(async () => {
        const here = w.tabs.find(({ active }) => active)?.id as number;
        const which = w.refuse.popup > 0 ? refused : opened;
        which.set(id(here), (which.get(id(here)) ?? 0) + 1);
        if (w.refuse.popup-- > 0) throw new Error("refused");
        w.refuse.popup = 0;
        const shown = id(here);
        setImmediate(() => void w.view({ type: "shown", incident: shown }));
      });
      for (const { do: what, tab, ...rest } of steps) {
        if (what === "see") await w.see(tab, (rest as { what: string }).what);
        if (what === "clear") await w.clear(tab);
        if (what === "connect") await w.see(tab, { justConnected: true });
        if (what === "activate") await activate(tab);
        if (what === "dismiss" && w.incident(tab)) await w.view({ type: "dismiss", incident: id(tab) });
        if (what === "blur" || what === "focus") await focus(what === "focus");
        if (what === "kill") await w.restart();
        if (what === "refuse") w.refuse.popup = 1;
        if (what === "wait") vi.setSystemTime(Date.now() + 7000);
        for (const tabId of [1, 2]) {
          const incident = w.incident(tabId);
          const badge = incident?.state === "open" ? { strong: "!", weak: "?" }[incident.strength] : "";
          expect(w.badges.get(tabId) ?? "").toBe(badge);
        }
      }
      for (const times of opened.values()) expect(times).toBe(1);
      for (const times of refused.values()) expect(times).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});

describe("the icon", () => {
  const drawn = async (see: () => Promise<unknown>) => {
    const { action } = w.chrome;
    const [text, ground, ink, title, icon] = (
      ["setBadgeText", "setBadgeBackgroundColor", "setBadgeTextColor", "setTitle", "setIcon"] as const
    ).map((name) => vi.spyOn(action, name as "setTitle"));
    await see();
    return [text, ground, ink, title, icon].map((spy) => (spy?.mock.lastCall as unknown[] | undefined)?.[0]);
  };
  const paths = (name: string) => ({ 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` });

  test("is torn for a failure, with a white mark on red", async () => {
    expect(await drawn(() => w.see(1, FAILURE))).toEqual([
      { tabId: 1, text: "!" },
      { tabId: 1, color: "#b3261e" },
      { tabId: 1, color: "#ffffff" },
      { tabId: 1, title: "failed" },
      { tabId: 1, path: paths("failed") },
    ]);
  });

  test("is whole for a hint, with a white mark on grey, and for a failure that is over, without a mark", async () => {
    expect(await drawn(() => w.see(1, "unknown"))).toEqual([
      { tabId: 1, text: "?" },
      { tabId: 1, color: "#5f6368" },
      { tabId: 1, color: "#ffffff" },
      { tabId: 1, title: "hint" },
      { tabId: 1, path: paths("icon") },
    ]);
    const [text, , , title, icon] = await drawn(() => w.view({ type: "dismiss", incident: id() }));
    expect([text, title, icon]).toEqual([
      { tabId: 1, text: "" },
      { tabId: 1, title: "name" },
      { tabId: 1, path: paths("icon") },
    ]);
  });

  test("is drawn as far as the browser lets it, and stops nothing else", async () => {
    w.chrome.action.setTitle = () => Promise.reject(new Error("No tab with id: 1."));
    await w.see(1, FAILURE);
    expect(w.icons.get(1)).toBe("/icons/failed-16.png");
    w.chrome.action.setIcon = () => Promise.reject(new Error("No tab with id: 1."));
    expect(await w.view({ type: "dismiss", incident: id() })).toBe(true);
  });

  test("of a failure that the rep has seen is drawn anew when the browser starts the worker", async () => {
    await w.see(1, FAILURE);
    w.badges.clear();
    await w.restart();
    expect([w.badges.get(1), w.popups()]).toEqual(["!", 1]);
  });
});

test("a page that speaks while the worker wakes up keeps it listening", async () => {
  const { get } = w.chrome.storage.session;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  // The worker's first read of the storage ends only after the page's report.
  w.chrome.storage.session.get = async (keys) => {
    const found = await get(keys);
    if (keys === null) await held;
    return found;
  };
  await w.restart();
  w.chrome.storage.session.get = get;
  await focus(false);
  await w.see(1, FAILURE);
  release();
  await w.settle();
  await focus(true);
  expect([announced(), w.popups()]).toEqual(["opened", 1]);
});
