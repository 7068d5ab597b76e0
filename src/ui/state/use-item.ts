import { useEffect, useRef, useState } from "preact/hooks";
import { type Item, readSession } from "../../shared/items";

/** Values that were read before anything was drawn, by key: what is drawn first is then already right. */
const ready = new Map<string, unknown>();

/** Absent: not read, or there was nothing. */
export const readyValue = <T>(item: Item<T>): T | undefined => ready.get(item.key) as T | undefined;

/** All items of the session: the browser answers one question sooner than ten. */
export async function makeSessionReady(): Promise<Record<string, unknown>> {
  const stored = await readSession();
  for (const [key, value] of Object.entries(stored)) ready.set(key, value);
  return stored;
}

export async function makeReady<T>(item: Item<T>): Promise<T> {
  const value = await item.get();
  ready.set(item.key, value);
  return value;
}

/** A stored item, followed as it changes; `first` stands until it has been read. Setting shows at once, then stores. */
export function useItem<T>(item: Item<T>, first: T): [T, (value: T) => void] {
  const start = readyValue(item) ?? first;
  const [held, setHeld] = useState({ key: item.key, value: start });
  /** Own writes under way: what storage reports meanwhile may be older than what the rep has typed. */
  const writing = useRef(0);

  const show = (value: T) => {
    ready.set(item.key, value);
    setHeld({ key: item.key, value });
  };
  useEffect(() => {
    const gone = new AbortController();
    const follow = (value: T) => {
      if (!writing.current) show(value);
    };
    item.follow(follow, gone.signal);
    return () => gone.abort();
  }, [item.key]);

  const set = (value: T) => {
    show(value);
    writing.current++;
    item
      .set(value)
      // A browser that refuses to store (full, read-only profile) must not stop the rep: the view goes on without.
      .catch(() => {})
      .finally(() => writing.current--);
  };
  return [held.key === item.key ? held.value : start, set];
}
