/** The main job: a failure on a connect surface opens the popup with its fix, in all markups and both languages. */
import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Harness, launch } from "./harness";

/** A new portal for each case, since the worker remembers the accounts of each. */
let portal = 1000;
const EMAIL = "user-preferences/email";
const CALENDAR = "user-preferences/calendar";

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await launch();
  page = await harness.browser.newPage();
});
afterAll(() => harness?.close());
afterEach(async () => {
  await harness.closePopup();
  await harness.renew(page);
});

/** The rule of the card in the popup that opens by itself; `null` if none opens. */
async function shown(timeout = 10_000): Promise<string | null> {
  const popup = await harness.popup({ timeout });
  const card = await popup?.waitForSelector("[data-rule]");
  return (await card?.evaluate((element) => element.getAttribute("data-rule"))) ?? null;
}

/** Case of the stand-in, the path at which it shows, and the rule that answers it. */
const CASES: [name: string, path: string, rule: string][] = [
  ["mailbox-not-found", `${CALENDAR}?fail=mailbox-not-found`, "office365/mailbox-not-found"],
  ["wrong-account", `${EMAIL}?accounts=someone.else@fabrikam.com&inboxconnected=true`, "office365/wrong-account"],
  ["api-not-enabled", `${EMAIL}?fail=api-not-enabled`, "office365/api-not-enabled"],
  [
    "outlook-alias",
    `${EMAIL}?accounts=outlook_0123456789ABCDEF@outlook.com&inboxconnected=true`,
    "office365/outlook-alias",
  ],
  ["interaction-required", `${EMAIL}?fail=interaction-required`, "office365/interaction-required"],
  ["permissions", `${EMAIL}?fail=permissions`, "signin/admin-approval-needed"],
];

describe.each(["2021", "today", "2026"])("markup of %s", (markup) => {
  describe.each(["en", "fr"])("in %s", (lang) => {
    test.each(CASES)("%s opens its fix", async (_, path, rule) => {
      await harness.open(`/settings/${portal++}/${path}&markup=${markup}&lang=${lang}`, { page });
      expect(await shown()).toBe(rule);
      expect(harness.errors(page)).toEqual([]);
    });
  });
});
