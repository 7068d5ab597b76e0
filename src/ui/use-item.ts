import { useEffect, useRef, useState } from "preact/hooks";
import type { Item } from "../shared/items";

/** A stored item, followed as it changes; `first` stands until it has been read. Setting shows at once, then stores. */
export function useItem<T>(item: Item<T>, first: T): [T, (value: T) => void] {
  const [held, hold] = useState({ key: item.key, value: first });
  /** Own writes under way: what storage reports meanwhile may be older than what the rep has typed. */
  const writing = useRef(0);

  useEffect(() => {
    const gone = new AbortController();
    const show = (value: T) => {
      if (!gone.signal.aborted && !writing.current) hold({ key: item.key, value });
    };
    void item.get().then(show);
    item.watch(show, gone.signal);
    return () => gone.abort();
  }, [item.key]);

  const set = (value: T) => {
    hold({ key: item.key, value });
    writing.current++;
    item
      .set(value)
      // A browser that refuses to store (full, read-only profile) must not stop the rep: the view goes on without.
      .catch(() => {})
      .finally(() => writing.current--);
  };
  return [held.key === item.key ? held.value : first, set];
}
