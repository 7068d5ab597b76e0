/** What the browser itself says about the package, before and after installation. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readJson } from "../tools/files";
import { type Harness, launch } from "./harness";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness.close());

test("installing warns with exactly one line, about hubspot.com", async () => {
  const manifest = readFileSync("dist/chrome/manifest.json", "utf8")
    // The names are in `_locales`, which this call does not read.
    .replace(/__MSG_\w+__/g, "Connect Fix")
    .replace(/\s*"default_locale": "en",/, "");
  const page = await harness.openOwn("src/options.html");
  const warnings = await page.evaluate(
    (text) => new Promise<string[]>((done) => chrome.management.getPermissionWarningsByManifest(text, done)),
    manifest,
  );
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain("hubspot.com");
});

test("the browser finds nothing wrong with the package", async () => {
  // The browser collects errors only in developer mode, which the reload turns on.
  await harness.reloadExtension();
  const page = await harness.browser.newPage();
  await page.goto("chrome://extensions");
  const found = await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: a private interface of the browser, described nowhere
    const { developerPrivate } = chrome as any;
    const { name, version, manifestErrors, runtimeErrors, runtimeWarnings, state } =
      await developerPrivate.getExtensionInfo(id);
    return { name, version, manifestErrors, runtimeErrors, runtimeWarnings, state };
  }, harness.extensionId);
  await page.close();
  expect(found).toEqual({
    name: "Connect Fix",
    version: (readJson("package.json") as { version: string }).version,
    manifestErrors: [],
    runtimeErrors: [],
    runtimeWarnings: [],
    state: "ENABLED",
  });
});
