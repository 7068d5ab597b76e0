/** What is stored, and what else the browser knows, as the views see it. Whatever changes, all is drawn anew. */
import { type Item, readSession } from "../../shared/items";
import type { ViewMessage } from "../../shared/messages";

/** An item of the storage, or what can be followed like one. */
export type Source<T> = Pick<Item<T>, "key" | "fallback" | "follow">;

const values = new Map<string, unknown>();
/** Sources that are followed; each is resolved with its first value. */
const followed = new Map<string, Promise<void>>();
/** Own writes under way: what storage reports meanwhile may be older than what the rep has typed. */
const writes = new Map<string, Promise<void>>();
/** A page follows for as long as it lives. */
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

/** Follows the source, and waits for its first value: what is drawn first is then already right. */
export function ready<T>(source: Source<T>): Promise<void> {
  const { key } = source;
  const first =
    followed.get(key) ??
    new Promise((resolve) => {
      const listener = (value: T) => {
        if (!writes.has(key)) show(source, value);
        resolve();
      };
      source.follow(listener, signal);
    });
  followed.set(key, first);
  return first;
}

/** All items of the session are ready: the browser answers one question sooner than ten. */
export async function sessionReady(): Promise<void> {
  for (const [key, value] of Object.entries(await readSession())) values.set(key, value);
}

/** The value as it is now; the fallback until it has been read. */
export function stored<T>(source: Source<T>): T {
  void ready(source);
  return (values.get(source.key) as T | undefined) ?? source.fallback;
}

export function store<T>(item: Item<T>, value: T): void {
  const { key } = item;
  show(item, value);
  // A browser that refuses to store (full, read-only profile) must not stop the rep: the view goes on without.
  const write = item
    .set(value)
    .catch(() => {})
    .finally(() => writes.get(key) === write && writes.delete(key));
  writes.set(key, write);
}

export const held = <T>(item: Item<T>) => [stored(item), (value: T) => store(item, value)] as const;

/** Tells the worker; what comes of it travels back through storage. A worker that is gone is started by the message. */
export function send(message: ViewMessage): void {
  chrome.runtime.sendMessage(message).catch(() => {});
}

/** What `look` finds out, at first and with each of the events. */
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

/** What `load` gives, asked for once; undefined until it is there. */
export const fetched = <T>(key: string, load: () => Promise<T>): Source<T | undefined> =>
  watched<T | undefined>(key, undefined, load, () => []);

/** The same as a value, asked for once for each key. */
export const loaded = <T>(key: string, load: () => Promise<T>): T | undefined => stored(fetched(key, load));
