/** The popup and the side panel as the rep uses them, in a real browser. */
import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Diagnosis } from "../../src/diagnosis/types";
import { COMPLETE } from "../tools/files";
import { incidentIn, SIGNIN_ADDRESS, STATES, type State, show } from "../tools/states";
import { type Harness, launch } from "./harness";
import { press } from "./stage";
import { pause, until } from "./wait";

let h: Harness;
let popup: Page;

beforeAll(async () => {
  h = await launch();
  popup = await h.openOwn("src/popup.html#in-a-tab");
  await popup.setViewport({ width: 400, height: 600 });
});
afterEach(() => popup.evaluate(() => Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])));
afterAll(() => h?.close());

const state = (name: string) => STATES.find((one) => one.name === name) as State;
const text = (selector: string, page = popup) => page.$eval(selector, (found) => found.textContent ?? "");
const card = () => popup.$eval("[data-rule]", (found) => ({ ...(found as HTMLElement).dataset }));
const session = (key: string) => popup.evaluate(async (key) => (await chrome.storage.session.get(key))[key], key);
/** Sets a field's text at once, like a paste: typing makes the browser download a dictionary. */
const paste = (value: string, selector = "#lookup") =>
  popup.$eval(
    selector,
    (field, value) => {
      (field as HTMLTextAreaElement).value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    value,
  );

/** Opens a popup for which `stored` is written right after its first read of the storage, before anything is drawn. */
async function openOverChange(stored: Record<string, unknown>): Promise<Page> {
  const page = await h.browser.newPage();
  await page.evaluateOnNewDocument((stored) => {
    const { session } = chrome.storage;
    const get = session.get.bind(session) as (keys?: unknown) => Promise<Record<string, unknown>>;
    let asked = false;
    session.get = (async (keys?: unknown) => {
      const before = await get(keys);
      if (keys === null && !asked) {
        asked = true;
        const tabId = (await chrome.tabs.getCurrent())?.id as number;
        const { incident, ...rest } = stored as { incident?: object };
        await session.set({ ...rest, ...(incident && { [`incident:${tabId}`]: { ...incident, tabId } }) });
      }
      return before;
    }) as typeof session.get;
  }, stored);
  await page.goto(`chrome-extension://${h.extensionId}/src/popup.html`);
  return page;
}

describe("what is stored while the popup is being drawn is not missed", () => {
  afterEach(() => popup.evaluate(() => chrome.storage.session.clear()));

  test("a failure", async () => {
    const page = await openOverChange({ incident: incidentIn(0, state("approval").incident ?? {}) });
    await page.waitForSelector('[data-rule="signin/admin-approval-needed"]');
    await page.close();
  });

  test("a text to look up", async () => {
    const page = await openOverChange({ draft: "AADSTS50105" });
    await page.waitForSelector('[data-rule="signin/user-not-assigned"]');
    await page.close();
  });
});

describe("the popup over a HubSpot tab", () => {
  let tab: Page;
  let tabId: number;
  const open = async () => {
    await (await h.worker()).evaluate(() => chrome.action.openPopup());
    const page = (await h.popup()) as Page;
    await page.waitForSelector("article .step");
    return page;
  };

  beforeAll(async () => {
    tab = await h.open("/contacts/12345/objects/0-1/views/all/list");
    const worker = await h.worker();
    tabId = await worker.evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id as number,
    );
    await worker.evaluate(
      (key, incident) => chrome.storage.session.set({ [key]: incident }),
      `incident:${tabId}`,
      incidentIn(tabId, { ...state("approval").incident, attempts: 1 }),
    );
  });
  afterAll(() => tab.close());

  test("ticks survive its closing, and the next step takes over", async () => {
    const first = await open();
    await press(first, ".step:first-child .tick", "Space");
    await first.waitForSelector(".step:nth-child(2)[data-now]");
    await h.closePopup();
    const second = await open();
    await second.waitForSelector(".step:first-child[data-done]");
    expect(await second.$eval(".step:nth-child(2)", (step) => "now" in (step as HTMLElement).dataset)).toBe(true);
    await h.closePopup();
  });

  test("it comes back where the rep was", async () => {
    const first = await open();
    await press(first, ".tools .plain");
    await first.waitForSelector(".picks");
    await h.closePopup();
    await (await h.worker()).evaluate(() => chrome.action.openPopup());
    const second = (await h.popup()) as Page;
    await second.waitForSelector(".back");
    await press(second, ".back");
    await second.waitForSelector("article");
    await h.closePopup();
  });

  test("another failure has its card, wherever the rep was with the last one", async () => {
    await popup.evaluate(() => chrome.storage.session.set({ lastPlace: { place: "report", about: "another" } }));
    const own = await open();
    expect(await own.$(".back")).toBeNull();
    await h.closePopup();
  });

  test("in another tab it is one press away", async () => {
    const other = await h.open("/contacts/12345/objects/0-3/views/all/list");
    const worker = await h.worker();
    await worker.evaluate(() => chrome.action.openPopup());
    const own = (await h.popup()) as Page;
    await own.waitForSelector(".picks");
    expect(await text(".picks", own)).toContain("Your IT admin has to approve HubSpot first");
    await press(own, ".pick").catch(() => {});
    const front = () =>
      worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
    await until(front, (id) => id === tabId);
    await h.closePopup();
    await other.close();
  });

  test("“Try again” brings the rep back to HubSpot and watches", async () => {
    const first = await open();
    await press(first, ".tools .button").catch(() => {});
    const stored = () =>
      popup.evaluate(
        async (key) => (await chrome.storage.session.get(key))[key] as { triedAt?: number },
        `incident:${tabId}`,
      );
    await until(stored, ({ triedAt }) => triedAt !== undefined);
    await h.closePopup();
    const second = await open();
    await second.waitForSelector(".live .note");
    await h.closePopup();
  });

  test("so does the step that leads back", async () => {
    const key = `incident:${tabId}`;
    await popup.evaluate(async (key) => {
      const { [key]: incident } = await chrome.storage.session.get(key);
      await chrome.storage.session.set({ [key]: { ...(incident as object), triedAt: undefined } });
    }, key);
    const first = await open();
    await press(first, ".step[data-now] .more .main").catch(() => {});
    const stored = () =>
      popup.evaluate(async (key) => (await chrome.storage.session.get(key))[key] as { triedAt?: number }, key);
    await until(stored, ({ triedAt }) => triedAt);
    await h.closePopup();
  });

  test("“Keep open” moves the same incident into the side panel, which keeps it beside other tabs", async () => {
    const own = await open();
    const opened = h.browser.waitForTarget((target) => target.url().endsWith("popup.html?view=panel"));
    // The popup closes while the key is still down.
    await press(own, ".bar .button:last-child").catch(() => {});
    const panel = await (await opened).asPage();
    await panel.waitForSelector('[data-rule="signin/admin-approval-needed"]');
    expect(await panel.$$(".bar .button")).toHaveLength(1);
    await until(
      () => h.popup({ timeout: 1 }),
      (left) => left === null,
    );

    const other = await h.open("/contacts/12345/objects/0-2/views/all/list");
    await pause(200);
    expect(await panel.$eval("[data-rule]", (found) => (found as HTMLElement).dataset.rule)).toBe(
      "signin/admin-approval-needed",
    );
    await other.close();
    await panel.evaluate(() => window.close()).catch(() => {});
  });
});

describe("a card", () => {
  test("is the rule's, and says who must act and how sure it is", async () => {
    await show(popup, state("number"));
    expect(await card()).toMatchObject({ rule: "signin/user-not-assigned", status: "known" });
    expect(await text(".who")).toContain("IT admin");
    expect(await text(".sure")).toBe("Recognized");
    await show(popup, state("ambiguous"));
    expect(await text(".sure")).toBe("Possibly");
  });

  test("changes language at once and for good", async () => {
    await show(popup, state("approval"));
    await popup.waitForSelector(".choose");
    const english = await text("h1");
    await popup.select(".choose", "fr");
    await until(
      () => text("h1"),
      (now) => now !== english,
    );
    await popup.waitForSelector("html[lang=fr]");
    await popup.reload();
    await popup.waitForSelector("article");
    expect(await text("h1")).not.toBe(english);
  });

  test("says in the new language also what a number means", async () => {
    await show(popup, state("lookup-number-of-vendor"));
    const meaning = () => text("article .note p");
    const english = await until(meaning, (now) => now);
    await popup.select(".choose", "fr");
    await popup.waitForSelector("html[lang=fr]");
    await until(meaning, (now) => now && now !== english);
  });

  test("has the switch for opening by itself beneath it", async () => {
    await show(popup, state("approval"));
    const isOn = () => popup.$eval(".foot input", (box) => [box.type, box.checked]);
    expect(await isOn()).toEqual(["checkbox", true]);
    await press(popup, ".foot input", "Space");
    await until(
      () => popup.evaluate(async () => (await chrome.storage.sync.get("settings")).settings as { autoOpen?: boolean }),
      (saved) => saved?.autoOpen === false,
    );
    expect(await isOn()).toEqual(["checkbox", false]);
  });

  test("shows of a step that is done no more than its words", async () => {
    await show(popup, state("trying"));
    await popup.waitForSelector(".step:nth-child(2) .more");
    await press(popup, ".step:nth-child(2) .tick", "Space");
    await popup.waitForSelector(".step:nth-child(2)[data-done]");
    expect(await popup.$(".step:nth-child(2) .more")).toBeNull();
  });

  test("fits its window, header and all, in every language", async () => {
    for (const name of ["approval", "it-request-choice", "waiting", "approval-link", "lookup-address"]) {
      await show(popup, state(name));
      for (const language of COMPLETE) {
        await popup.evaluate((language) => chrome.storage.sync.set({ settings: { language } }), language);
        await popup.waitForSelector(`html[lang=${language}]`);
        await popup.evaluate(() => new Promise(requestAnimationFrame));
        const [wide, room] = await popup.$eval(".bar", (bar) => [bar.scrollWidth, bar.clientWidth]);
        expect(wide, `${name} ${language}`).toBeLessThanOrEqual(room as number);
        expect(await popup.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(400);
      }
    }
  });

  test("has one main button, in sight", async () => {
    for (const name of ["approval", "number", "api-not-enabled", "wrong-account", "weak", "waiting", "vendor"]) {
      await show(popup, state(name));
      const tops = await popup.$$eval(".button.main", (found) => found.map((one) => one.getBoundingClientRect().top));
      expect(tops, name).toHaveLength(1);
      // Fonts differ between systems, but its label must be on the first screen.
      expect(tops[0], name).toBeLessThanOrEqual(480);
    }
    // For an unknown failure, what can be tried comes first.
    await show(popup, state("unknown"));
    expect(await popup.$$(".button.main")).toHaveLength(1);
    const words = await popup.$$eval(".row button", (found) => found.map(({ innerText }) => innerText));
    expect(words.at(-1)).toBe("Dismiss");
  });

  test("“This isn’t it” offers others; choosing one shows it and keeps it", async () => {
    await show(popup, state("not-this"));
    await press(popup, ".pick");
    await until(card, ({ rule }) => rule !== "signin/admin-approval-needed");
    const { rule } = await card();
    await popup.reload();
    await popup.waitForSelector("article");
    expect((await card()).rule).toBe(rule);
  });

  test("a question's answer unlocks steps or leads on", async () => {
    await show(popup, state("ambiguous"));
    const questions = await popup.$$("fieldset button");
    expect(questions.length).toBeGreaterThanOrEqual(2);
    await questions.at(-1)?.click();
    await until(card, ({ rule }) => rule === "signin/admin-approval-needed");
  });

  test("the answer decides whom its button writes to", async () => {
    const diagnosis = { ...(incidentIn(0, {}).diagnosis as Diagnosis), rule: "gmail/app-blocked" as const };
    const buttons = () => popup.$$eval(".steps button", (found) => found.map((one) => one.textContent).join());
    await show(popup, { name: "", incident: { diagnosis } });
    await until(buttons, (now) => now.includes("Email IT"));
    await press(popup, "fieldset button:nth-of-type(2)");
    await until(buttons, (now) => now.includes("HubSpot support") && !now.includes("Email IT"));
  });

  test("the rep's steps come first; “I am the admin here” turns it round, and back", async () => {
    await show(popup, state("number"));
    const steps = () => popup.$$eval(".steps .step label", (found) => found.map((one) => one.textContent ?? ""));
    const mine = await steps();
    expect(mine.join()).not.toContain("Entra ID");
    await press(popup, ".others summary");
    await popup.waitForSelector(".others details li");
    expect(await text(".others details")).toContain("Entra ID > Enterprise apps");
    await press(popup, ".others .row .link");
    await until(steps, (now) => now.join().includes("Entra ID"));
    expect(await text(".who")).toContain("as the admin");
    expect(await popup.$$(".button.main")).toHaveLength(1);
    await popup.reload();
    await popup.waitForSelector(".others .row .link");
    expect((await steps()).join()).toContain("Entra ID");
    await press(popup, ".others .row .link");
    await until(steps, (now) => now.join() === mine.join());
  });

  test("names its sources by title and date, in the reader's language where there is such a page", async () => {
    const sources = () =>
      popup.$$eval("article > .folds:last-child > details:last-child li", (found) =>
        found.map((one) => ({
          title: one.querySelector("a")?.textContent ?? "",
          lang: one.querySelector("a")?.lang,
          date: one.querySelector("small")?.textContent,
        })),
      );
    await popup.evaluate(() => chrome.storage.sync.set({ settings: { language: "fr" } }));
    await show(popup, state("sources"));
    const all = await until(sources, (all) => all.some(({ date }) => date));
    const hubspot = all.find(({ title }) => title.startsWith("HubSpot"));
    expect(hubspot).toMatchObject({ lang: "fr", date: expect.stringMatching(/^\d+ \p{L}+ 20\d\d$/u) });
    expect(hubspot?.title).toContain("résoudre");
    for (const { title } of all) expect(title).not.toMatch(/^[\w.-]+\.(com|microsoft)$/);
  });

  test("has a heading for what the rep is not told, and no note of a company that left none", async () => {
    await show(popup, state("approval"));
    expect(await popup.$(".company")).toBeNull();
    await show(popup, { name: "", incident: { ...state("wrong-account").incident, seen: [] } });
    expect(await popup.$$eval("summary", (all) => all.map(({ textContent }) => textContent))).toContain(
      "What Connect Fix saw",
    );
  });

  test("asks its questions in order, and lets the rep change an answer", async () => {
    const diagnosis = { ...(incidentIn(0, {}).diagnosis as Diagnosis), rule: "hubspot/sending-failed" as const };
    await show(popup, { name: "", incident: { diagnosis } });
    const asked = () => text("fieldset h2");
    const first = await asked();
    await press(popup, "fieldset .chip:last-child");
    const second = await until(asked, (now) => now !== first);
    const given = await text(".ask p");
    expect(given).toContain(first);
    await press(popup, ".ask p .link");
    expect(await until(asked, (now) => now !== second)).toBe(first);
  });

  test("dismissed, it makes room for the lookup", async () => {
    await show(popup, state("approval"));
    await press(popup, ".tools .plain:last-child");
    await popup.waitForSelector("#lookup");
  });

  test("resolved, it says so", async () => {
    await show(popup, state("approval"));
    await popup.evaluate(async () => {
      for (const [key, value] of Object.entries(await chrome.storage.session.get(null))) {
        if (key.startsWith("incident:")) {
          await chrome.storage.session.set({
            [key]: { ...(value as object), state: "resolved", updatedAt: Date.now() },
          });
        }
      }
    });
    await popup.waitForSelector('[data-state="resolved"]');
  });

  test("an odd account is a question first", async () => {
    await show(popup, state("weak"));
    expect(await popup.$(".step")).toBeNull();
    await press(popup, ".button:not(.main):not(.plain)");
    await popup.waitForSelector(".step");
  });
});

/** State, label of the button to press, and the heading that it leads to. */
test.each([
  ["approval", "This isn’t it", "What else could it be?"],
  ["approval", "Look up", "What does the error say?"],
  ["turned", "Make the approval link", "What HubSpot asks Microsoft for"],
  ["unknown", "Look up the message", "What does the error say?"],
  ["unknown", "Report it", "Report this failure"],
  ["not-this", "Look up the message", "What does the error say?"],
  ["not-this", "Report it", "Report this failure"],
  ["permissions", "Email IT", "Email IT"],
  ["waiting", "Write a reminder", "Email IT"],
  ["lookup-address", "I am the admin here", "What HubSpot asks Microsoft for"],
  ["lookup-not-this", "Back", "What does the error say?"],
])("%s: “%s” leads to “%s”", async (name, label, heading) => {
  await show(popup, state(name));
  await popup.$$eval("button", (all, label) => all.find(({ textContent }) => textContent === label)?.click(), label);
  await until(
    () => popup.$$eval("h1", (all) => all.map(({ textContent }) => textContent)),
    ([now]) => now === heading,
  );
  expect(await popup.evaluate(() => scrollY)).toBe(0);
});

test("what a page said is written in its own direction", async () => {
  const seen = ["تعذر ربط صندوق البريد الخاص بك. يرجى المحاولة مرة أخرى."];
  const direction = (selector: string) => popup.$eval(selector, (found) => getComputedStyle(found).direction);
  await show(popup, { ...state("unknown"), incident: { ...state("unknown").incident, seen } });
  expect(await direction(".seen")).toBe("rtl");
  await show(popup, { ...state("report"), incident: { ...state("report").incident, seen } });
  expect(await direction("textarea")).toBe("rtl");
  await show(popup, { name: "", incident: { ...state("approval").incident, seen } });
  await popup.$$eval("details", (all) => {
    for (const one of all) one.open = true;
  });
  await popup.waitForSelector(".seen");
  expect(await direction(".seen")).toBe("rtl");
  expect(await direction("h1")).toBe("ltr");
  await show(popup, { name: "", draft: seen[0] as string });
  expect(await direction("#lookup")).toBe("rtl");
});

describe("the lookup", () => {
  test("answers a number at once, and an unknown one honestly", async () => {
    await show(popup, { name: "" });
    await popup.type("#lookup", "AADSTS50105");
    await popup.waitForSelector('[data-rule="signin/user-not-assigned"][data-status="known"]');
    await popup.waitForSelector(".offer");
    expect(await popup.$eval("main", ({ innerText }) => innerText)).not.toMatch(/^50105$/m);
    // What loads late does not take the focus.
    expect(await popup.$eval("#lookup", (field) => field === document.activeElement)).toBe(true);
    await paste("AADSTS999999: Something new.");
    await popup.waitForSelector('[data-rule="signin/other-code"]');
    await popup.waitForSelector("article a[href*='error?code=999999']");
  });

  test("searches while the rep types, and keeps every letter", async () => {
    await show(popup, { name: "" });
    await popup.type("#lookup", "password");
    await popup.waitForSelector(".pick");
    expect(await popup.$eval("#lookup", (field) => (field as HTMLTextAreaElement).value)).toBe("password");
    expect(await text("[role=status]")).toMatch(/\d+ match/);
    await press(popup, ".pick");
    await popup.waitForSelector("article");
    await popup.reload();
    await popup.waitForSelector(".pick");
    expect(await session("draft")).toBe("password");
  });

  test("finds nothing for nonsense, and for a text that is no failure what it speaks of", async () => {
    await show(popup, { name: "" });
    expect(await popup.$(".note")).toBeNull();
    await paste("zzzz qqqq");
    await popup.waitForFunction(() => document.querySelector(".note"));
    expect((await popup.$$(".pick, [data-rule]")).length).toBe(0);
    await paste("Your inbox was connected. It may take a few minutes until your emails appear in HubSpot.");
    await popup.waitForSelector(".pick");
    expect((await popup.$$("[data-rule]")).length).toBe(0);
  });

  test("browses by provider, also over blanks in the field", async () => {
    await show(popup, { ...state("lookup-browse"), draft: "  \n " });
    const picks = await popup.$$eval(".pick small", (all) => all.map(({ textContent }) => textContent));
    expect(picks.length).toBeGreaterThan(5);
    expect(new Set(picks).size).toBe(1);
    const chosen = () => popup.$$eval("[aria-pressed=true]", (all) => all.map(({ textContent }) => textContent));
    expect(await chosen()).toEqual([picks[0]]);
    await press(popup, "[aria-pressed=true]");
    await until(chosen, (all) => !all.length);
    expect(await popup.$(".pick")).toBeNull();
  });

  test("leads to the page of the settings that the failure is about", async () => {
    await show(popup, { name: "" });
    await paste("Your calendar is disconnected. Reconnect your calendar.");
    await popup.waitForSelector(
      '[data-rule="hubspot/calendar-disconnected"] .step a[href$="/user-preferences/calendar"]',
    );
    await paste("Your inbox is disconnected. Please reconnect now.");
    await popup.waitForSelector('[data-rule="hubspot/inbox-disconnected"] .step a[href$="/user-preferences/email"]');
  });

  test("bounds a megabyte, and says so", async () => {
    await show(popup, { name: "" });
    const start = performance.now();
    await paste(`AADSTS50105: not assigned. ${"lorem ipsum dolor ".repeat(60_000)}`);
    await popup.waitForSelector('[data-rule="signin/user-not-assigned"]');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await text("[role=status]")).toContain("64,000");
    expect(((await session("draft")) as string).length).toBeLessThanOrEqual(64_000);
  });

  test("shows control characters and right-to-left text as text, and clears everything", async () => {
    await show(popup, { name: "" });
    await paste("\u202eAADSTS50105\u0000\u0007 <img src=x onerror=alert(1)> شركة");
    await popup.waitForSelector("article");
    expect(await popup.$("main img")).toBeNull();
    await press(popup, ".between .plain");
    await popup.waitForSelector(".chip");
    expect(await popup.$(".note")).toBeNull();
    expect(await session("draft")).toBe("");
  });

  test("says when the clipboard holds no text", async () => {
    await show(popup, { name: "" });
    await popup.$eval("#lookup", (field) =>
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: new DataTransfer() })),
    );
    await until(
      () => text("[role=status]"),
      (now) => now.includes("clipboard"),
    );
  });
});

/** The text of the request, once it is there. */
const body = async () => {
  const field = await popup.waitForSelector("textarea.tall");
  return (await field?.evaluate((one) => (one as HTMLTextAreaElement).value)) ?? "";
};

/** A failure without a known app. */
const bare = {
  status: "known",
  rule: "signin/admin-approval-needed",
  candidates: ["signin/admin-approval-needed"],
  sure: 1,
  evidence: [],
  details: {},
} as const satisfies Diagnosis;

describe("waiting for somebody", () => {
  const local = () => popup.evaluate(() => chrome.storage.local.get(null));

  test("a message that was taken along makes the card wait, without an address in the storage", async () => {
    await show(popup, state("it-request"));
    await popup.waitForSelector("input[type=email]");
    await popup.type("input[type=email]", "kim@contoso.com");
    await popup.$eval(".act a", (link) => {
      link.addEventListener("click", (event) => event.preventDefault(), { once: true });
      (link as HTMLElement).click();
    });
    const stored = await until(local, (now) => Object.keys(now).some((key) => key.startsWith("asked:")));
    await until(
      () => text("main"),
      (now) => now.includes("the card shows how long you have been waiting"),
    );
    expect(Object.keys(Object.values(stored)[0] as object).sort()).toEqual(["at", "portal", "rule", "to"]);
    // The next popup shows the card.
    await popup.reload();
    await popup.waitForSelector("#asked");
    expect(await text("#asked")).toMatch(/^Asked IT on /);
    expect(await popup.$$(".button.main")).toHaveLength(1);
    expect(await popup.$eval(".step:first-child", (step) => "done" in (step as HTMLElement).dataset)).toBe(true);
    // The link that says that it was not sent after all.
    await press(popup, "[aria-labelledby=asked] .link");
    await popup.waitForSelector(".step:first-child[data-now]");
    expect(await local()).toEqual({});
  });

  test("it lasts into the next browser session, without an incident, and offers a reminder", async () => {
    await show(popup, state("waiting-lookup"));
    await popup.waitForSelector(".picks .pick");
    expect(await text(".pick")).toContain("Asked IT on");
    await press(popup, ".pick");
    await popup.waitForSelector("#asked");
    await press(popup, "[aria-labelledby=asked] button.button");
    expect(await until(body, (now) => now.includes("It still fails"))).toMatch(/On \w+ \d+ I asked/);
  });
});

describe("what leaves", () => {
  test("the request to IT is all on the screen, in two languages", async () => {
    await popup.evaluate(() => chrome.storage.sync.set({ settings: { language: "fr" } }));
    await show(popup, state("it-request"));
    const french = await until(body, (now) => now.includes("Calendars.ReadWrite"));
    expect(french).toContain("adminconsent?client_id=");
    expect(french).toContain("AADSTS90094");
    const spoken = () => popup.$$eval("main input:not([type]), textarea", (all) => all.map(({ lang }) => lang));
    expect(await spoken()).toEqual(["fr", "fr"]);
    await press(popup, '.chip[lang="en"]');
    expect(await until(body, (now) => now !== "" && now !== french)).toContain("Hello");
    expect(await spoken()).toEqual(["en", "en"]);
    await paste(`${await body()}PS`, "textarea.tall");
    await until(
      () => session("request:sample:signin/admin-approval-needed:en:it-admin"),
      (kept) => JSON.stringify(kept).includes("PS"),
    );
    const links = await popup.$$eval(".act a", (found) => found.map((one) => one.getAttribute("href") ?? ""));
    expect(links[0]).toMatch(/^mailto:\?subject=/);
    expect(links[1]).toMatch(/^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?subject=/);
    expect(links[2]).toMatch(/^https:\/\/mail\.google\.com\/mail\/\?view=cm/);
    expect(await popup.$$(".button.main")).toHaveLength(1);
  });

  test("the request takes in address and user, and keeps what the rep changed, beyond the popup's death", async () => {
    await show(popup, state("it-request"));
    await until(body, (now) => now.includes("Hello"));
    await paste(`${await body()}\n\nPS: thanks again`, "textarea.tall");
    await popup.type("input[type=email]", "kim@contoso.com");
    await until(body, (now) => now.includes("User: kim@contoso.com"));
    await state("it-request-exact").act?.(popup);
    const exact = await until(body, (now) => now.includes("/v2.0/adminconsent?client_id="));
    expect(exact).toContain("redirect_uri=https%3A%2F%2Fapp-eu1.hubspot.com%2Foauth%2Foffice365%2Fcallback");
    expect(exact).toContain("PS: thanks again");
    // Four parts of the address are kept, and nothing else.
    const kept = await popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    expect(kept).not.toContain("secret-state");
    expect(kept).not.toContain("login_hint");

    await popup.reload();
    await popup.waitForSelector("textarea.tall");
    expect(await until(body, (now) => now.includes("/v2.0/adminconsent"))).toBe(exact);
    expect(await popup.$eval("input[type=email]", (field) => (field as HTMLInputElement).value)).toBe(
      "kim@contoso.com",
    );
    await press(popup, "[role=status] .link");
    await until(body, (now) => !now.includes("PS") && now.includes("/v2.0/adminconsent"));
  });

  test("the request goes to whom the rep chooses, with asks and a heading of its own", async () => {
    await show(popup, state("it-request-choice"));
    const toIt = await until(body, (now) => now.includes("Hello"));
    expect(await text("h1")).toBe("Email IT");
    await press(popup, "fieldset .chip:nth-of-type(2)");
    await until(body, (now) => now.includes("Hello") && now !== toIt);
    expect(await text("h1")).toBe("Email your HubSpot admin");
    await popup.reload();
    await popup.waitForSelector("textarea.tall");
    await until(
      () => text("h1"),
      (now) => now === "Email your HubSpot admin",
    );
  });

  test("an address without HubSpot's request is told so, and changes nothing", async () => {
    await show(popup, state("it-request"));
    await popup.type("input[type=url]", "https://login.microsoftonline.com/common/reprocess?ctx=abc");
    await until(
      () => text("#signin-hint"),
      (now) => now.includes("client_id="),
    );
    expect(await session("signin")).toBeUndefined();
  });

  test("the address of Microsoft's window in the lookup leads to the request with the exact link", async () => {
    await show(popup, state("lookup-address"));
    await popup.waitForSelector("[data-got]");
    expect(await text("#got")).toBe("Got it: email IT");
    await press(popup, "[data-got] .main");
    await until(body, (now) => now.includes("/v2.0/adminconsent?client_id="));
    // After a reload, the same request comes back, not a general one.
    await popup.reload();
    await popup.waitForSelector("textarea.tall");
    expect(await until(body, (now) => now.includes("/v2.0/adminconsent"))).toContain("has not approved its app");
    // By way of the permissions, it is still about the same failure.
    await show(popup, state("lookup-address"));
    await press(popup, "[data-got] button:not(.main)");
    await press(popup, "section > .row > button:first-child");
    expect(await until(body, (now) => now.includes("/v2.0/adminconsent"))).toContain("has not approved its app");
    await show(popup, state("lookup-poor-address"));
    await until(
      () => text("main"),
      (now) => now.includes("as soon as Microsoft"),
    );
  });

  test("an admin makes the approval link from the address, and cannot press what is not there", async () => {
    await show(popup, { ...state("permissions"), incident: { ...state("permissions").incident, diagnosis: bare } });
    await popup.waitForSelector("input[type=url]");
    expect(await popup.$("[data-approval]")).toBeNull();
    await state("approval-link").act?.(popup);
    await popup.waitForSelector("[data-approval]");
    expect(await popup.$eval("[data-approval] a", (link) => link.getAttribute("href"))).toMatch(
      /^https:\/\/login\.microsoftonline\.com\/example\.com\/v2\.0\/adminconsent\?client_id=/,
    );
  });

  test("a report holds what the rep reads, without addresses and tokens", async () => {
    await show(popup, {
      name: "",
      incident: {
        ...state("unknown").incident,
        seen: ["Failed for kim@example.com, token=abcdefghijklmnop1234567890"],
      },
    });
    await popup.waitForSelector("article .row:last-child .button:nth-last-child(2)");
    await press(popup, "article .row:last-child .button:nth-last-child(2)");
    await popup.waitForSelector("textarea.tall");
    const link = new URL(await popup.$eval("a.main", (found) => found.getAttribute("href") ?? ""));
    const body = link.searchParams.get("message") ?? "";
    expect(body).toContain("Failed for");
    expect(body).not.toContain("kim@example.com");
    expect(body).not.toContain("abcdefghijklmnop");
  });

  test("is nothing, as long as nobody presses a button that says so", () => {
    expect(h.requests).toEqual([]);
  });

  test("an injected HTML sink throws", async () => {
    const outcome = await popup.evaluate(() => {
      try {
        document.body.innerHTML = "<b>x</b>";
        return "written";
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain("TrustedHTML");
    expect(
      await popup.evaluate(() => {
        try {
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy("own", {});
          return "made";
        } catch {
          return "refused";
        }
      }),
    ).toBe("refused");
  });
});

describe("pages", () => {
  test("for IT: the link is there once the app is known, and one message for everybody", async () => {
    const page = await h.openOwn("src/admin.html");
    await page.waitForSelector("input[type=url]");
    await page.waitForSelector("textarea");
    expect(await page.$("[data-approval]")).toBeNull();
    const message = () => page.$eval("textarea", (field) => (field as HTMLTextAreaElement).value);
    await until(message, (now) => now.includes("Either I send you the approval link"));
    await page.$eval(
      "input[type=url]",
      (field, address) => {
        (field as HTMLInputElement).value = address;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      },
      SIGNIN_ADDRESS,
    );
    await page.waitForSelector("[data-approval] a[href*='/v2.0/adminconsent?']");
    expect(await until(message, (now) => now.includes("/v2.0/adminconsent?"))).not.toContain(
      "Either I send you the approval link",
    );
    expect(await text("#google", page)).toBe("Google Workspace");
    await page.evaluate(() => chrome.storage.session.clear());
    await page.close();
  });

  test("options: switches, history, what may be allowed", async () => {
    const page = await h.openOwn("src/options.html");
    await page.evaluate(() =>
      chrome.storage.local.set({
        history: [
          { rule: "signin/session-expired", at: 1, outcome: "resolved" },
          { rule: "imap/login-failed", at: 86_400_000, outcome: "dismissed" },
        ],
      }),
    );
    await page.waitForSelector(".rows li");
    expect(await page.$$eval(".rows li .tag", (all) => all.map(({ textContent }) => textContent))).toEqual([
      "Dismissed",
      "Fixed",
    ]);
    await press(page, ".switch input", "Space");
    await until(
      () => page.evaluate(async () => (await chrome.storage.sync.get("settings")).settings as { autoOpen?: boolean }),
      (saved) => saved?.autoOpen === false,
    );
    await press(page, ".rows + .button");
    await until(
      () => page.evaluate(async () => (await chrome.storage.local.get("history")).history as unknown[]),
      (kept) => kept?.length === 0,
    );
    expect(await text("[aria-labelledby=history] [role=status]", page)).toBe("Cleared.");
    expect(await page.$$(".setting > .button")).toHaveLength(2);
    await page.close();
  });

  test("what the card offers to allow can be taken back in the options", async () => {
    const origin = "https://login.microsoftonline.com/*";
    const isAllowed = () => popup.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), origin);
    await h.accept(origin);
    await show(popup, state("number"));
    expect(await isAllowed()).toBe(false);
    await press(popup, ".offer .button");
    await until(isAllowed, (allowed) => allowed);
    await until(
      () => text(".offer"),
      (now) => now.includes("You can remove it in the options"),
    );
    const page = await h.openOwn("src/options.html");
    const setting = "[aria-labelledby=permissions] .setting";
    await page.waitForSelector(`${setting} .tag`);
    expect(await text(`${setting} .button`, page)).toBe("Remove");
    await press(page, `${setting} .button`);
    await until(isAllowed, (allowed) => !allowed);
    await until(
      () => page.$(`${setting} .tag`),
      (tag) => tag === null,
    );
    await page.close();
  });

  test("welcome: the sample opens with an answer", async () => {
    // The popup that these tests keep open in a tab would show it first.
    const kept = popup.url();
    await popup.goto("about:blank");
    const page = await h.openOwn("src/welcome.html");
    await press(page, ".main");
    const own = (await h.popup()) as Page;
    await own.waitForSelector('[data-rule="signin/admin-approval-needed"]');
    await h.closePopup();
    await page.close();
    await popup.goto(kept);
  });

  test("for IT, on paper: nothing to press or to fill in", async () => {
    await popup.evaluate(() => chrome.storage.session.clear());
    const page = await h.openOwn("src/admin.html");
    await page.waitForSelector("#team");
    const drawn = () =>
      page.$$eval("button, input, textarea", (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
      );
    expect((await drawn()).length).toBeGreaterThan(5);
    await page.emulateMediaType("print");
    expect(await drawn()).toEqual([]);
    await page.close();
  });

  test("for IT: eight permissions, three of which need an admin", async () => {
    const page = await h.openOwn("src/admin.html");
    await page.waitForSelector(".rows");
    const names = await page.$$eval("#permissions ~ .rows code", (all) => all.map(({ textContent }) => textContent));
    expect(names).toHaveLength(8);
    expect(names).toContain("Calendars.ReadWrite");
    expect(await page.$$("#permissions ~ .rows .tag")).toHaveLength(3);
    await page.close();
  });
});
