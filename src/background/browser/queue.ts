import type { Incident } from "../../shared/incident";
import { type Item, incidentOf } from "../../shared/items";

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

/** Changes a stored value in its turn, and gives what is stored then. */
export const update = <T>(stored: Item<T>, change: (value: T) => T): Promise<T> =>
  enqueue(stored.key, async () => {
    const next = change(await stored.get());
    await stored.set(next);
    return next;
  });

/** Runs `change` on an incident as it is by then, in the turn of its tab, unless another has taken its place. */
export const inTurn = ({ tabId, id }: Incident, change: (incident: Incident) => Promise<unknown>) =>
  enqueue(`tab:${tabId}`, async () => {
    const incident = await incidentOf(tabId).get();
    if (incident?.id === id) await change(incident);
  });
