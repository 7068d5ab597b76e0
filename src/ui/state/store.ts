/** Stored items and other browser state, as the views see them. Any change redraws everything. */
import { type Item, readSession } from "../../shared/items";
import type { ViewMessage } from "../../shared/messages";

/** A storage item, or anything that can be followed like one. */
export type Source<T> = Pick<Item<T>, "key" | "fallback" | "follow">;

const values = new Map<string, unknown>();
/** By key, the sources that are followed; each promise resolves when the first value is there. */
const followed = new Map<string, Promise<void>>();
/** By key, writes in flight. Storage events meanwhile are ignored: they may be older than what the rep has typed. */
const writes = new Map<string, Promise<void>>();
/** Never aborted: a page follows its sources for as long as it lives. */
const { signal } = new AbortController();

let draw = () => {};
export const redraw = () => draw();
export const drawWith = (how: () => void) => {
  draw = how;
};

function show<T>({ key, fallback }: Source<T>, value: T): void {
  if (Object.is(values.get(key) ?? fallback, value)) return;
  values.set(key, value);
  redraw();
}

/** Follows the source and resolves when its first value is there, so that the first draw is already right. */
export function ready<T>(source: Source<T>): Promise<void> {
  const { key } = source;
  const first =
    followed.get(key) ??
    new Promise((resolve) => {
      const listener = (value: T) => {
        // Forgotten meanwhile, its value would stay for good.
        if (followed.has(key) && !writes.has(key)) show(source, value);
        resolve();
      };
      source.follow(listener, signal);
    });
  followed.set(key, first);
  return first;
}

/** Preloads all session items in one read, which is faster than one read for each. */
export async function sessionReady(): Promise<void> {
  for (const [key, value] of Object.entries(await readSession())) values.set(key, value);
}

/** The current value, or the fallback until it has been read. Follows the source from then on. */
export function stored<T>(source: Source<T>): T {
  void ready(source);
  return (values.get(source.key) as T | undefined) ?? source.fallback;
}

export function store<T>(item: Item<T>, value: T): void {
  const { key } = item;
  show(item, value);
  // A failed write (quota, read-only profile) must not stop the rep: the view keeps the value.
  const write = item
    .set(value)
    .catch(() => {})
    .finally(() => writes.get(key) === write && writes.delete(key));
  writes.set(key, write);
}

export const held = <T>(item: Item<T>) => [stored(item), (value: T) => store(item, value)] as const;

/** Messages the worker, starting it if it has stopped. The outcome comes back through storage. */
export function send(message: ViewMessage): void {
  chrome.runtime.sendMessage(message).catch(() => {});
}

/** A source whose value `look` provides, at the start and again after each of the events. */
export const watched = <T>(
  key: string,
  fallback: T,
  look: () => Promise<T>,
  events: () => { addListener(listener: () => void): void }[],
): Source<T> => ({
  key,
  fallback,
  follow(listener) {
    const again = () => void look().then(listener);
    for (const event of events()) event.addListener(again);
    again();
  },
});

/** A source whose value `load` provides, called once; undefined until then. */
export const fetched = <T>(key: string, load: () => Promise<T>): Source<T | undefined> =>
  watched<T | undefined>(key, undefined, load, () => []);

/** The value that `load` provides, called once for each key; undefined until then. */
export const loaded = <T>(key: string, load: () => Promise<T>): T | undefined => stored(fetched(key, load));

let last = "";

/** As `loaded`, but keeps only the latest value: each keystroke has a key of its own, and a side panel stays open. */
export function latest<T>(key: string, load: () => Promise<T>): T | undefined {
  if (key !== last) {
    values.delete(last);
    followed.delete(last);
  }
  last = key;
  return loaded(key, load);
}
