import { beforeEach, expect, test, vi } from "vitest";
import type { Item } from "../../../src/shared/items";
import { drawWith, latest, loaded, ready, send, store, stored } from "../../../src/ui/state/store";

const draw = vi.fn();
beforeEach(() => {
  draw.mockClear();
  drawWith(draw);
});

let keys = 0;
/** An item with which the test decides what the storage reports and when a write ends. */
function item() {
  const told: ((value: string) => void)[] = [];
  const ended: (() => void)[] = [];
  const item: Item<string> = {
    key: `item:${keys++}`,
    fallback: "nothing",
    get: async () => "",
    set: () => new Promise((end) => ended.push(end)),
    remove: async () => {},
    follow: (listener) => void told.push(listener),
  };
  const tell = (value: string) => {
    for (const listener of told) listener(value);
  };
  return { item, told, tell, end: () => ended.shift()?.() };
}
const settled = () => new Promise((done) => setTimeout(done));

test("a view that asks hears of every change, and the source has one listener", async () => {
  const { item: one, told, tell } = item();
  expect([stored(one), stored(one)]).toEqual(["nothing", "nothing"]);
  expect(told).toHaveLength(1);
  tell("a");
  await ready(one);
  expect(stored(one)).toBe("a");
  tell("a");
  expect(draw).toHaveBeenCalledTimes(1);
  tell("b");
  expect(stored(one)).toBe("b");
  expect(draw).toHaveBeenCalledTimes(2);
});

test("what the rep writes shows at once, and nothing older over it while it is being stored", async () => {
  const { item: one, tell, end } = item();
  stored(one);
  store(one, "a");
  expect(stored(one)).toBe("a");
  store(one, "ab");
  tell("a");
  end();
  await settled();
  tell("a");
  expect(stored(one)).toBe("ab");
  end();
  await settled();
  tell("from elsewhere");
  expect(stored(one)).toBe("from elsewhere");
});

test("a browser that refuses to store stops nobody", async () => {
  const { item: one } = item();
  store({ ...one, set: () => Promise.reject(new Error("full")) }, "a");
  await settled();
  expect(stored(one)).toBe("a");
});

test("a worker that is gone stops nobody", async () => {
  const sendMessage = vi.fn(() => Promise.reject(new Error("Receiving end does not exist.")));
  vi.stubGlobal("chrome", { runtime: { sendMessage } });
  send({ type: "permissions-changed" });
  await settled();
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test("what is loaded is asked for once", async () => {
  const load = vi.fn(async () => "words");
  expect([loaded("words", load), loaded("words", load)]).toEqual([undefined, undefined]);
  await settled();
  expect(loaded("words", load)).toBe("words");
  expect(load).toHaveBeenCalledTimes(1);
});

test("of what is typed the latest answer is kept, and none that comes late", async () => {
  const give: (() => void)[] = [];
  const load = (answer: string) => () => new Promise<string>((done) => void give.push(() => done(answer)));
  const ask = (key: string) => latest(key, load(key));
  expect([ask("a"), ask("ab"), ask("ab")]).toEqual([undefined, undefined, undefined]);
  for (const one of give) one();
  await settled();
  expect(draw).toHaveBeenCalledTimes(1);
  expect(ask("ab")).toBe("ab");
  expect(ask("a")).toBeUndefined();
  expect(give).toHaveLength(3);
});
