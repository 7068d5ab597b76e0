import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addressIn } from "../../../src/content/accounts";
import { LIMITS } from "../../../src/shared/messages";

const source = (name: string) => readFileSync(`src/content/${name}.ts`, "utf8");

/** The watcher writes its bounds as figures, for its size; what is above them, the worker would refuse. */
test.each([
  ["surface", `.slice(0, ${LIMITS.texts})`],
  ["surface", `.slice(0, ${LIMITS.text})`],
  ["read", `.slice(0, ${LIMITS.text})`],
  ["read", `.slice(0, ${LIMITS.keys})`],
  ["read", `.slice(0, ${LIMITS.key})`],
  ["read", `.slice(0, ${LIMITS.anchors})`],
  ["read", `.slice(0, ${LIMITS.anchor})`],
  ["accounts", `.slice(0, ${LIMITS.accounts})`],
])("%s cuts by %s", (name, cut) => {
  expect(source(name)).toContain(cut);
});

test("addresses are found as shown, lower case, within their bound, and soon", () => {
  expect(addressIn("Connected as Anna.Berg+crm@Contoso.com.")).toBe("anna.berg+crm@contoso.com");
  expect(addressIn("outlook_0123456789ABCDEF@outlook.com")).toBe("outlook_0123456789abcdef@outlook.com");
  expect(addressIn("nobody at home")).toBeUndefined();
  expect(addressIn()).toBeUndefined();
  const long = addressIn(`${"a".repeat(300)}@${"b".repeat(150)}.com`);
  expect(long?.length).toBeLessThanOrEqual(LIMITS.address);
  const start = performance.now();
  addressIn("a".repeat(100_000));
  addressIn(`a@${"b".repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(500);
});
