/** Policies in the worker: they override the rep's settings, and a change applies from the next sighting on. */
import { beforeEach, expect, test } from "vitest";
import { startWorker, type Worker } from "./worker";

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
});

const set = (name: string, value: unknown) => worker.chrome.storage.managed.values.set(name, value);
const history = () => worker.chrome.storage.local.values.get("history");

test("without a word of it, a failure opens and leaves a line", async () => {
  await worker.see(1, "office365/generic");
  expect(worker.popups()).toBe(1);
  await worker.view({ type: "dismiss", incident: worker.incident()?.id as string });
  expect(history()).toHaveLength(1);
});

test("a rule to keep silent about leaves no incident, no badge, no popup", async () => {
  set("silentRules", ["office365/*"]);
  await worker.see(1, "office365/generic");
  expect(worker.incident()).toBeUndefined();
  expect(worker.badges.get(1) ?? "").toBe("");
  expect(worker.popups()).toBe(0);
  await worker.see(1, "imap/disabled");
  expect(worker.incident()?.diagnosis.rule).toBe("imap/disabled");
  set("silentRules", undefined);
  await worker.see(1, "office365/generic");
  expect(worker.popups()).toBe(2);
});

test("a rule that is silenced while its failure waits for the rep loses its badge and never opens, until it may", async () => {
  worker.addTab(2, { active: false });
  await worker.see(2, "office365/generic");
  const change = async (silent: string[] | undefined) => {
    set("silentRules", silent);
    await worker.chrome.storage.managed.onChanged.fire();
    await worker.settle();
  };
  await change(["office365/*"]);
  expect(worker.badges.get(2)).toBe("");
  for (const tab of worker.tabs) tab.active = tab.id === 2;
  await worker.chrome.tabs.onActivated.fire({ tabId: 2, windowId: 1 });
  await worker.settle();
  expect([worker.popups(), worker.badges.get(2)]).toEqual([0, ""]);
  await change(undefined);
  expect(worker.badges.get(2)).toBe("!");
  await worker.chrome.tabs.onActivated.fire({ tabId: 2, windowId: 1 });
  await worker.settle();
  expect(worker.popups()).toBe(1);
});

test("silence about failures hears successes", async () => {
  await worker.see(1, "office365/generic");
  set("silentRules", ["office365/generic"]);
  await worker.see(1, { justConnected: true });
  expect(worker.incident()?.state).toBe("resolved");
});

test("it opens nothing by itself, and keeps no history, where the organization says so", async () => {
  worker.chrome.storage.local.values.set("history", [{ rule: "imap/disabled", at: 1, outcome: "resolved" }]);
  set("autoOpen", false);
  set("history", false);
  await worker.see(1, "office365/generic");
  expect(worker.popups()).toBe(0);
  expect(worker.badges.get(1)).toBe("!");
  await worker.view({ type: "dismiss", incident: worker.incident()?.id as string });
  expect(history()).toBeUndefined();
});

test("the history goes at once where it is forbidden, and when the worker next starts", async () => {
  const { values } = worker.chrome.storage.local;
  const kept = [{ rule: "imap/disabled", at: 1, outcome: "resolved" }];
  const start = async () => {
    (await import("../../../src/background/incidents/incidents")).followPolicy();
    await worker.settle();
  };
  values.set("history", kept);
  await start();
  expect(history()).toEqual(kept);
  set("history", false);
  await worker.chrome.storage.managed.onChanged.fire();
  await worker.settle();
  expect(history()).toBeUndefined();
  values.set("history", kept);
  await worker.restart();
  await start();
  expect(history()).toBeUndefined();
});

test("a private window leaves no line", async () => {
  Object.assign(worker.tabs[0] as object, { incognito: true });
  await worker.see(1, "office365/generic");
  await worker.view({ type: "dismiss", incident: worker.incident()?.id as string });
  expect(history()).toBeUndefined();
});

test("a storage that fails is as one without policy", async () => {
  worker.chrome.storage.managed.state.broken = true;
  await worker.see(1, "office365/generic");
  expect(worker.popups()).toBe(1);
});
