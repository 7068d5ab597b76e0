/** A browser restarted with its tabs: session storage is gone, and failures that the tabs show are found again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launch } from "./harness";

const profile = mkdtempSync(join(tmpdir(), "connect-fix-profile-"));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

test("a failure in a restored tab is seen again, and opens the popup", async () => {
  const args = [`--user-data-dir=${profile}`];
  const before = await launch({ args });
  await before.open("/settings/12345/user-preferences/email?fail=api-not-enabled");
  await expect.poll(async () => (await before.incidents()).length).toBe(1);
  await before.close();

  const after = await launch({ args: [...args, "--restore-last-session"] });
  try {
    const tab = await after.browser.waitForTarget((target) => target.url().includes("fail=api-not-enabled"));
    await (await tab.page())?.bringToFront();
    const popup = await after.popup();
    const card = await popup?.waitForSelector("[data-rule]");
    expect(await card?.evaluate((shown) => shown.getAttribute("data-rule"))).toBe("office365/api-not-enabled");
    expect(await after.incidents()).toHaveLength(1);
  } finally {
    await after.close();
  }
}, 60_000);
