import type { Item } from "../../shared/items";

/**
 * Tasks with one key run one after the other, tasks with different keys side by side. Each read-change-write
 * of a stored value runs under the key of that value, so that two events never overwrite each other.
 */
const queues = new Map<string, { tail: Promise<unknown>; length: number }>();

export function enqueue<T>(key: string, task: () => Promise<T>): Promise<T> {
  const queue = queues.get(key) ?? { tail: Promise.resolve(), length: 0 };
  queues.set(key, queue);
  queue.length++;
  const result = queue.tail.then(task).finally(() => {
    if (--queue.length === 0) queues.delete(key);
  });
  // A failed task must not hold up the next one; its caller still sees the failure.
  queue.tail = result.catch(() => undefined);
  return result;
}

/** How many tasks wait or run under a key: a page that floods the worker is cut off by it. */
export const queueLength = (key: string): number => queues.get(key)?.length ?? 0;

/** Changes a stored value in its turn. */
export const update = <T>(stored: Item<T>, change: (value: T) => T): Promise<void> =>
  enqueue(stored.key, async () => stored.set(change(await stored.get())));
