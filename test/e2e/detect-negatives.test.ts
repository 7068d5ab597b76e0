/** What looks like a failure and is none: errors that people wrote, errors of other things, and successes. */

import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageMessage } from "../../src/shared/messages";
import { type Harness, launch } from "./harness";
import { pause } from "./wait";

let harness: Harness;
let portal = 3000;
beforeAll(async () => {
  harness = await launch();
});
afterAll(() => harness?.close());

interface Shell {
  standIn: {
    temptations: Record<"unread" | "harmless", string[]>;
    tempt(names?: string[]): void;
    go(page: string): void;
  };
}

/** Enough for the first look, a second look at changes, and the first checks. */
const settled = () => pause(1000);
const silent = async () => {
  expect((await harness.incidents()).map(({ diagnosis, seen }) => [diagnosis.rule, seen])).toEqual([]);
  expect(await harness.popup({ timeout: 1 })).toBeNull();
};

/** The texts of boxes that pages have reported, and `address` for addresses; rows are left out. */
async function listen(): Promise<() => Promise<string[]>> {
  const worker = await harness.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    (globalThis as { heard?: unknown[] }).heard = heard;
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  const heard = () => worker.evaluate(() => (globalThis as { heard?: unknown[] }).heard as PageMessage[]);
  return async () =>
    (await heard()).flatMap((message) =>
      message.type === "alert" || message.type === "outage"
        ? message.text
        : message.type === "address"
          ? "address"
          : [],
    );
}

const tempt = (page: Page, names?: string[]) =>
  page.evaluate((names) => (window as unknown as Shell).standIn.tempt(names), names);

test("there are enough temptations", async () => {
  const page = await harness.open("/settings/1/users");
  const { unread, harmless } = await page.evaluate(() => (window as unknown as Shell).standIn.temptations);
  expect(unread.length + harmless.length).toBeGreaterThanOrEqual(40);
  await page.close();
});

describe.each(["2021", "today", "2026"])("markup of %s", (markup) => {
  const settings = (page: string) => `/settings/${portal++}/user-preferences/${page}?markup=${markup}`;

  test("what people wrote, what went well and what is hidden is not even read on the settings page", async () => {
    const page = await harness.open(settings("email"));
    const heard = await listen();
    await tempt(page);
    await settled();
    expect(await heard()).toEqual([]);
    await silent();
    expect(harness.errors(page)).toEqual([]);
    await page.close();
  });

  test("nor on a contact's page, under a timeline of mails about failures", async () => {
    const page = await harness.open(settings("profile"));
    const heard = await listen();
    await page.evaluate(() => (window as unknown as Shell).standIn.go("record"));
    await tempt(page);
    await settled();
    expect(await heard()).toEqual([]);
    await silent();
    await page.close();
  });

  test("alerts and dialogs about other things are read, and open nothing", async () => {
    const page = await harness.open(settings("email"));
    const { harmless } = await page.evaluate(() => (window as unknown as Shell).standIn.temptations);
    const heard = await listen();
    // Few per page, since the watcher throttles a page that floods.
    for (let from = 0; from < harmless.length; from += 5) {
      await harness.open(settings("email"), { page });
      const some = harmless.slice(from, from + 5);
      await tempt(page, some);
      const read = async () => new Set(await heard()).size;
      await expect.poll(read, { timeout: 10_000 }).toBe(from + some.length);
    }
    // Another error on a connect surface may get a badge, but must match no known failure.
    const incidents = await harness.incidents();
    expect(incidents.filter(({ diagnosis, strength }) => diagnosis.rule || strength === "strong")).toEqual([]);
    expect(await harness.popup({ timeout: 1 })).toBeNull();
    await page.close();
  });
});

test("errors of other settings pages, and other errors in addresses", async () => {
  const open = (path: string) => harness.open(path);
  const pages = [
    await open(`/settings/${portal}/user-preferences/profile?fail=api-not-enabled`),
    await open(`/settings/${portal}/users?fail=imap-login&how=floating`),
    await open(`/reports/${portal}?error=not_found`),
    await open(`/integrations-settings/${portal}/installed?error=access_denied&app=crm-sync`),
    await open("/oauth/authorize?error=invalid_scope&error_description=AADSTS70011%3A+The+scope+is+not+valid"),
    await open(`/contacts/${portal}/record/0-1/101#error=none`),
  ];
  await settled();
  await silent();
  await Promise.all(pages.map((page) => page.close()));
});

test("accounts as they should be, and a subdomain of the rep's own domain", async () => {
  const rows = "anna.berg@contoso.com,anna@mail.contoso.com:connected,helpdesk@contoso.com:plain";
  const page = await harness.open(
    `/settings/${portal++}/user-preferences/email?inboxconnected=true&provider=office365&accounts=${rows}`,
  );
  await settled();
  await silent();
  await page.close();
});
