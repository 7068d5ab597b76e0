import type { Item } from "../../shared/items";

/** Tasks given to one queue run one after the other, whether they fail or not. */
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
 * Each event of the browser that changes what is stored does so in its turn, so that two never overwrite each other. What
 * runs in a turn must not wait for another one.
 */
export const inTurn = queue();

/** Changes a stored value, and gives what is stored then. Call it in a turn. */
export async function update<T>(stored: Item<T>, change: (value: T) => T): Promise<T> {
  const next = change(await stored.get());
  await stored.set(next);
  return next;
}
