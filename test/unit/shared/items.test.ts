/** Following a stored value: no change is missed between reading and listening, and no older value comes last. */
import { beforeEach, expect, test, vi } from "vitest";
import { item } from "../../../src/shared/items";
import { number } from "../../../src/shared/shape";

type Change = Record<string, { newValue?: unknown }>;
const listeners = new Set<(changes: Change) => void>();
/** Resolves the pending read. */
let answer: (stored: object) => void;

beforeEach(() => {
  listeners.clear();
  const onChanged = {
    addListener: (listener: (changes: Change) => void) => listeners.add(listener),
    removeListener: (listener: (changes: Change) => void) => listeners.delete(listener),
  };
  const get = () =>
    new Promise((done) => {
      answer = done;
    });
  vi.stubGlobal("chrome", { storage: { local: { get, onChanged } } });
});

const count = item<number>("local", "n", 0, number);
const change = (newValue: unknown) => {
  for (const listener of listeners) listener({ n: { newValue } });
};
const soon = () => new Promise((done) => setTimeout(done));

function followed() {
  const seen: number[] = [];
  const gone = new AbortController();
  count.follow((value) => seen.push(value), gone.signal);
  return { seen, gone };
}

test("the value as it is comes first, then every new one, parsed", async () => {
  const { seen } = followed();
  answer({ n: 1 });
  await soon();
  change(2);
  change("no number");
  change(undefined);
  expect(seen).toEqual([1, 2, 0, 0]);
});

test("a change while the value is being read is newer than what was read", async () => {
  const { seen } = followed();
  change(2);
  answer({ n: 1 });
  await soon();
  expect(seen).toEqual([2]);
});

test("a change of something else is none", () => {
  const { seen } = followed();
  for (const listener of listeners) listener({ other: { newValue: 2 } });
  expect(seen).toEqual([]);
});

test("nobody is told any more once the signal aborts", async () => {
  const { seen, gone } = followed();
  gone.abort();
  answer({ n: 1 });
  change(2);
  await soon();
  expect(seen).toEqual([]);
  expect(listeners.size).toBe(0);
});
