/** What a rep reads before installing: one line, about hubspot.com. Asked of the browser itself. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, launch } from "./harness";

let harness: Harness;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness.close());

test("installing warns with exactly one line, about hubspot.com", async () => {
  const manifest = readFileSync("dist/chrome/manifest.json", "utf8")
    // The names stand in `_locales`, which this call does not read.
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
