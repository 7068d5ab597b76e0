/** The built knowledge is fetched once, and again only after the browser refused. */
import { beforeEach, expect, test, vi } from "vitest";

const data: Record<string, unknown> = {
  signs: { rules: ["imap/disabled"], generic: [], codes: [], phrases: [[]], related: [[]] },
  lexicon: {},
  model: { features: [], weights: [], classes: ["none"], bias: [0] },
};
const asked: string[] = [];
let refuse: string | undefined;
beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  refuse = undefined;
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    const name = /^\/knowledge\/(\w+)\.json$/.exec(path)?.[1] ?? "";
    if (name === refuse) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(data[name]));
  });
});
const load = async () => (await import("../../../src/shared/knowledge")).knowledge;

test("signs at once, the model only when it is asked for, each once", async () => {
  const knowledge = await load();
  const [{ signs, model }] = await Promise.all([knowledge(), knowledge()]);
  expect(signs.order.has("imap/disabled")).toBe(true);
  expect(asked).toEqual(["/knowledge/signs.json"]);
  expect(await model()).toBe(await (await knowledge()).model());
  expect(asked.slice(1).sort()).toEqual(["/knowledge/lexicon.json", "/knowledge/model.json"]);
});

test.each(["signs", "model"])("%s that was refused is asked for again", async (name) => {
  const knowledge = await load();
  refuse = name;
  const whole = async () => (await knowledge()).model();
  await expect(whole()).rejects.toThrow();
  refuse = undefined;
  expect(await whole()).toBeDefined();
});
