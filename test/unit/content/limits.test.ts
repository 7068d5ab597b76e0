import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIMITS } from "../../../src/shared/messages";

const source = (name: string) => readFileSync(`src/content/${name}.ts`, "utf8");

/** The watcher writes its bounds as figures, for its size; what is above them, the worker would refuse. */
test.each([
  ["read", `.slice(0, ${LIMITS.text})`],
  ["read", `.slice(0, ${LIMITS.marks})`],
  ["read", `.slice(0, ${LIMITS.mark})`],
  ["rows", `let room = ${LIMITS.accounts};`],
  ["follow", `.slice(0, ${LIMITS.url})`],
])("%s cuts by %s", (name, cut) => {
  expect(source(name)).toContain(cut);
});
