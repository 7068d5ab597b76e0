import type { Item } from "../../shared/items";

/** Runs tasks one after another, whether or not they fail. */
export function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task);
    // A failed task must not hold up the next one; its caller still sees the failure.
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * The queue for every browser event that changes stored data, so that no two overwrite each other. A task in a turn
 * must not wait for another turn: that deadlocks.
 */
export const inTurn = queue();

/** Changes a stored value and returns the new one. Call it in a turn. */
export async function update<T>(stored: Item<T>, change: (value: T) => T): Promise<T> {
  const next = change(await stored.get());
  await stored.set(next);
  return next;
}
