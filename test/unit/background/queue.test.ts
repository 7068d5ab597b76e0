import fc from "fast-check";
import { expect, test } from "vitest";
import { queue } from "../../../src/background/browser/queue";

test("tasks of one queue run in order and never at once, whatever order they end in and whether they fail", async () => {
  const property = fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 12 }), async (s, fails) => {
    const inTurn = queue();
    let running = 0;
    const begun: number[] = [];
    const results = fails.map((isBad, i) =>
      inTurn(async () => {
        expect(running).toBe(0);
        running = 1;
        begun.push(i);
        await s.schedule(Promise.resolve(), `${i}`);
        running = 0;
        if (isBad) throw new Error(`${i}`);
        return i;
      }),
    );
    const settled = Promise.allSettled(results);
    await s.waitFor(settled);
    expect(await settled).toEqual(
      fails.map((isBad, i) =>
        isBad
          ? { status: "rejected", reason: expect.objectContaining({ message: `${i}` }) }
          : { status: "fulfilled", value: i },
      ),
    );
    expect(begun).toEqual([...fails.keys()]);
  });
  await fc.assert(property);
});

test("tasks of another queue do not wait", async () => {
  let release = () => {};
  const slow = queue()(() => new Promise<void>((done) => (release = done)));
  await expect(queue()(async () => "done")).resolves.toBe("done");
  release();
  await slow;
});
