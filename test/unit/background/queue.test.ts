import fc from "fast-check";
import { expect, test } from "vitest";
import { enqueue, queueLength } from "../../../src/background/browser/queue";

const KEYS = ["a", "b", "c"];
const task = fc.record({ key: fc.constantFrom(...KEYS), fails: fc.boolean() });

test("tasks of one key run in order and never at once, whatever order they end in and whether they fail", async () => {
  const property = fc.asyncProperty(fc.scheduler(), fc.array(task, { maxLength: 12 }), async (s, tasks) => {
    const running = new Map<string, number>();
    const begun: Record<string, number[]> = { a: [], b: [], c: [] };
    const results = tasks.map(({ key, fails }, i) =>
      enqueue(key, async () => {
        expect(running.get(key) ?? 0).toBe(0);
        running.set(key, 1);
        begun[key]?.push(i);
        await s.schedule(Promise.resolve(), `${key}${i}`);
        running.set(key, 0);
        if (fails) throw new Error(`${i}`);
        return i;
      }),
    );
    for (const key of KEYS) expect(queueLength(key)).toBe(tasks.filter((one) => one.key === key).length);
    const settled = Promise.allSettled(results);
    await s.waitFor(settled);
    // Each caller gets its own result or its own failure, and nothing of a queue stays behind.
    expect(await settled).toEqual(
      tasks.map(({ fails }, i) =>
        fails
          ? { status: "rejected", reason: expect.objectContaining({ message: `${i}` }) }
          : { status: "fulfilled", value: i },
      ),
    );
    for (const key of KEYS) {
      expect(begun[key]).toEqual(tasks.flatMap((one, i) => (one.key === key ? [i] : [])));
      expect(queueLength(key)).toBe(0);
    }
  });
  await fc.assert(property);
});

test("tasks of other keys do not wait", async () => {
  let release = () => {};
  const slow = enqueue("a", () => new Promise<void>((done) => (release = done)));
  await expect(enqueue("b", async () => "done")).resolves.toBe("done");
  release();
  await slow;
});
