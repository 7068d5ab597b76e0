/** DEPLOY.md: each block that an admin pastes is well-formed, allowed by the schema and accepted by the extension. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { parsePolicy } from "../../src/shared/policy";
import schema from "../../src/shared/policy.schema.json" with { type: "json" };
import { blockOf, blocks, fromPlist, fromRegistry } from "../tools/deploy";
import { readJson } from "../tools/files";

type Values = Record<string, unknown>;
const json = (name: string) => JSON.parse(blockOf(name));

/** How to read the values from each block that sets some. */
const VALUES: Record<string, () => Values> = {
  linux: () => json("linux")["3rdparty"].extensions.EXTENSION_ID,
  registry: () => fromRegistry(blockOf("registry")),
  intune: () => JSON.parse(/@'\n([\s\S]*?)\n'@/.exec(blockOf("intune"))?.[1] ?? ""),
  google: () =>
    Object.fromEntries(
      Object.entries(json("google") as Record<string, Values>).map(([name, { Value }]) => [name, Value]),
    ),
  macos: () => fromPlist(blockOf("macos")),
  firefox: () => json("firefox").policies["3rdparty"].Extensions.FIREFOX_ID,
};

/** How to read the installing entry from each block that has one. */
const INSTALLS: Record<string, () => Values> = {
  linux: () => json("linux").ExtensionSettings.EXTENSION_ID,
  "install-chrome": () => json("install-chrome").EXTENSION_ID,
  "install-edge": () => json("install-edge").EDGE_ID,
  "macos-install": () => (fromPlist(blockOf("macos-install")).ExtensionSettings as Values).EXTENSION_ID as Values,
  firefox: () => json("firefox").policies.ExtensionSettings.FIREFOX_ID,
};

interface Rule {
  type: string;
  pattern?: string;
  items?: Rule;
}

/** The subset of JSON Schema that browsers know and the extension's schema uses. */
function fits(value: unknown, rule: Rule): boolean {
  if (rule.type === "array") return Array.isArray(value) && value.every((one) => fits(one, rule.items as Rule));
  return typeof value === rule.type && (!rule.pattern || new RegExp(rule.pattern).test(value as string));
}

test("every block is read by one of the tests", () => {
  expect([...new Set([...Object.keys(VALUES), ...Object.keys(INSTALLS)])].sort()).toEqual(blocks().sort());
});

describe.each(Object.entries(VALUES))("%s", (_, read) => {
  test("sets what the schema allows, and all of it", () => {
    const properties = schema.properties as Record<string, Rule>;
    expect(Object.keys(read())).toEqual(Object.keys(properties));
    for (const [name, value] of Object.entries(read())) expect(fits(value, properties[name] as Rule), name).toBe(true);
  });

  test("is taken whole by the extension", () => {
    expect(parsePolicy(read())).toEqual(read());
  });

  test("sets the same as the others", () => {
    expect(read()).toEqual(VALUES.linux?.());
  });
});

test.each(Object.entries(INSTALLS))("%s installs by force and puts the icon in sight", (name, read) => {
  const { installation_mode, update_url, install_url, ...rest } = read();
  expect(installation_mode).toBe("force_installed");
  expect(update_url ?? install_url).toMatch(/^https:\/\/[\w./]+\/crx$|^XPI_ADDRESS$/);
  const pin = { edge: { toolbar_state: "force_shown" }, firefox: { private_browsing: true, default_area: "navbar" } };
  const kind = name === "firefox" ? "firefox" : name.includes("edge") ? "edge" : undefined;
  expect(rest).toEqual(kind ? pin[kind] : { toolbar_pin: "force_pinned" });
});

test("the silent rules of the examples exist, and the table names every value", () => {
  for (const name of json("linux")["3rdparty"].extensions.EXTENSION_ID.silentRules as string[]) {
    if (!name.endsWith("/*")) expect(readJson(`src/rules/${name}.json`)).toBeTruthy();
  }
  const table = readFileSync("DEPLOY.md", "utf8").split("## What can be set")[1]?.split("\n## ")[0] ?? "";
  for (const name of Object.keys(schema.properties)) expect(table).toContain(`\`${name}\``);
});

test("it names the permissions that other policies may block, each of them", () => {
  const line =
    readFileSync("DEPLOY.md", "utf8")
      .split("\n")
      .find((one) => one.includes("blocked_permissions")) ?? "";
  for (const permission of manifest.permissions) expect(line).toContain(`\`${permission}\``);
  for (const host of manifest.optional_host_permissions) {
    expect(readFileSync("DEPLOY.md", "utf8")).toContain(`\`${new URL(host.replace("/*", "/")).host}\``);
  }
});

test("what is no block is not read as one", () => {
  expect(() => fromRegistry('Windows Registry Editor Version 5.00\n\n[a\\policy]\n"a"=dword:00000007')).toThrow();
  expect(() => fromPlist("<plist><dict><key>a</key><string>b</dict></plist>")).toThrow();
  expect(fromPlist("<dict><key>a</key><array><true/><string>x &amp; y</string></array></dict>")).toEqual({
    a: [true, "x & y"],
  });
});
