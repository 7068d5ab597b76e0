/** Accessibility of states and pages: axe (light, dark, languages), missing content, keyboard, focus, overflow. */
import axe from "axe-core";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPLETE, readJson } from "../tools/files";
import { incidentIn, STATES, type State, show } from "../tools/states";
import { type Harness, launch } from "./harness";
import { press } from "./stage";
import { until } from "./wait";

let h: Harness;
let popup: Page;

beforeAll(async () => {
  h = await launch();
  popup = await h.openOwn("src/popup.html#in-a-tab");
  await popup.setViewport({ width: 400, height: 600 });
});
afterAll(() => h?.close());

/** Violations that axe finds, as `rule: element`. */
async function problemsIn(page: Page, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    // Preloading fetches style sheets again, which the page's CSP forbids.
    const { violations } = await here.run(document, { runOnly, preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, runOnly);
}

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function problems(page: Page): Promise<string[]> {
  const found = await problemsIn(page, ALL);
  // Dark mode differs only in colours.
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  found.push(...(await problemsIn(page, ["color-contrast"])));
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  return found;
}

/** All texts and accessible names found so far. */
const written = new Set<string>();

/** Opens all folds and collects their texts. Returns elements without text and pictures without lines. */
async function emptyIn(page: Page): Promise<string[]> {
  await page.$$eval("details", (all) => {
    for (const one of all) one.open = true;
  });
  await page.waitForFunction(() => !document.querySelector("details:not(:has(> div))"));
  const { texts, empty } = await page.evaluate(() => {
    const texts: string[] = [];
    for (const one of document.querySelectorAll("body *:not(script)")) {
      texts.push(...[one, ...one.childNodes].map(({ textContent }) => textContent ?? ""));
      texts.push(...["aria-label", "title", "placeholder"].map((name) => one.getAttribute(name) ?? ""));
    }
    const speaks = "p:not([role=status]),h1,h2,li,dt,dd,summary,label,legend,option,code,details > div";
    const named = (one: Element) => one.textContent?.trim() || one.ariaLabel || one.querySelector("input, select");
    const silent = [...document.querySelectorAll(`${speaks},button,a,.tag`)].filter((one) => !named(one));
    const blank = document.querySelectorAll("path:not([d]),path[d='']");
    return { texts, empty: [...silent, ...blank].map(({ outerHTML }) => outerHTML) };
  });
  for (const text of texts) written.add(text.trim());
  return empty;
}

/** Links that replace the extension's page, or send a referrer. */
const tellingLinks = (page: Page) =>
  page.$$eval("a[href^=http]", (all) =>
    (all as HTMLAnchorElement[])
      .filter(({ rel, target }) => rel !== "noreferrer" || target !== "_blank")
      .map(({ href }) => href),
  );

describe("axe finds nothing, and nothing is empty", () => {
  test.each(STATES.map((state) => [state.name, state] as const))("%s", async (_, state) => {
    await show(popup, state);
    expect(await problems(popup)).toEqual([]);
    expect(await emptyIn(popup)).toEqual([]);
    expect(await tellingLinks(popup)).toEqual([]);
  });

  test.each(["welcome", "options", "admin"])("%s", async (name) => {
    const page = await h.openOwn(`src/${name}.html`);
    await page.waitForSelector("main h1");
    expect(await page.title()).toBe(`${await page.$eval("h1", ({ innerText }) => innerText)} · Connect Fix`);
    expect(await problems(page)).toEqual([]);
    expect(await emptyIn(page)).toEqual([]);
    expect(await tellingLinks(page)).toEqual([]);
    await page.close();
  });
});

/** Keys of sentences that no state shows in full. */
const ELSEWHERE = [
  // Tested elsewhere: what an organization sets, what a press finds, and what a click changes for a moment.
  /^(mailbox|request|policy|reading)\.|^it\.(ticket|goes-to|language|long)|^asked\.noted/,
  /^(options\.history|outcome|permission)\.|^offer\.granted|^copy\.failed|^lookup\.(cut|empty|found)|^welcome\.sample/,
  // Parts of sentences, and fallbacks where a rule says nothing of its own.
  /^who\.short\.|^action\.|^others\.vendor|^not-this\.none/,
];

test("every sentence of the interface stands in one of them", () => {
  const isWritten = (sentence: string) => {
    const source = sentence.replaceAll("**", "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const form = new RegExp(`^${source.replace(/\\\{\w+\\\}/g, "[^]+")}$`);
    return [...written].some((text) => form.test(text));
  };
  const sentences = Object.entries(readJson("src/locales/en/ui.json") as Record<string, string>);
  const missing = sentences.filter(
    ([key, sentence]) => !ELSEWHERE.some((one) => one.test(key)) && !isWritten(sentence),
  );
  expect(missing.map(([key]) => key)).toEqual([]);
});

const stateOf = (name: string) => STATES.find((state) => state.name === name) as State;

const speak = (language: string) =>
  popup.evaluate((language) => chrome.storage.sync.set({ settings: { language } }), language);

/** Elements beyond the window's right edge, and buttons of the bar whose label wraps. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *:not(svg *)")]
      .filter((one) => {
        const { right, width, height } = one.getBoundingClientRect();
        return (width && right > innerWidth + 1) || (one.matches(".bar .button") && height > 37);
      })
      .map((one) => `${one.tagName}.${one.className} ${one.textContent}`),
  );

/** Languages differ in words and their lengths, not in colours or in the structure of the other states. */
describe("every language", () => {
  afterAll(() => popup.evaluate(() => chrome.storage.sync.clear()));

  const OTHERS = COMPLETE.filter((language) => language !== "en");
  /** Problems of the page in each language but English. */
  async function problemsInAll(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const language of OTHERS) {
      await speak(language);
      await page.waitForSelector(`html[lang=${language}]`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.waitForSelector("html:not(:has([aria-busy=true]))");
      const problems = [...(await overflowing(page)), ...(await problemsIn(page, ALL))];
      found.push(...problems.map((one) => `${language}: ${one}`));
    }
    return found;
  }

  test.each(["number", "lookup", "it-request"])("%s", async (name) => {
    await show(popup, stateOf(name));
    await popup.$$eval("details", (all) => {
      for (const one of all) one.open = true;
    });
    await popup.waitForFunction(() => !document.querySelector("details:not(:has(> div))"));
    expect(await problemsInAll(popup)).toEqual([]);
  });

  test("options, as wide as a small laptop's window at 200 %", async () => {
    const options = await h.openOwn("src/options.html");
    await options.waitForSelector("main h1");
    await options.setViewport({ width: 640, height: 400 });
    expect(await problemsInAll(options)).toEqual([]);
    await options.close();
  });
});

const focused = (page: Page) =>
  page.evaluate(() => ({ tag: document.activeElement?.tagName, text: document.activeElement?.textContent ?? "" }));

const APPROVAL = stateOf("approval");

describe("focus", () => {
  test("a card has it on its heading, where Enter presses nothing", async () => {
    await show(popup, APPROVAL);
    await until(
      () => focused(popup),
      ({ tag }) => tag === "H1",
    );
    await popup.keyboard.press("Enter");
    expect(await popup.$("article")).not.toBeNull();
  });

  test("the lookup has it in its field", async () => {
    await show(popup, { name: "" });
    await until(
      () => focused(popup),
      ({ tag }) => tag === "TEXTAREA",
    );
  });

  test("it goes to the heading of the next view, and back", async () => {
    await show(popup, APPROVAL);
    await press(popup, ".step .main");
    await popup.waitForSelector("textarea.tall");
    await until(
      () => focused(popup),
      ({ tag }) => tag === "H1",
    );
    await press(popup, ".back");
    await popup.waitForSelector("article");
    await until(
      () => focused(popup),
      ({ tag }) => tag === "H1",
    );
  });
});

// German has the longest words.
test.each(["en", "de"])("the fix can be done by keyboard alone: %s", async (language) => {
  await speak(language);
  await show(popup, APPROVAL);
  await popup.bringToFront();
  // From the top of the document: otherwise the heading has the focus.
  await popup.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const reached: string[] = [];
  for (let i = 0; i < 40; i++) {
    await popup.keyboard.press("Tab");
    const ring = await popup.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      return getComputedStyle(at).outlineStyle !== "none" && at.matches(":focus-visible");
    });
    const { tag, text } = await focused(popup);
    if (tag === "BODY") break;
    expect(ring, `${tag} ${text}`).toBe(true);
    reached.push(text);
  }
  const all = await popup.$$eval(
    "button, a, input, select, summary",
    (found) => found.filter((one) => one.checkVisibility()).length,
  );
  expect(reached.length).toBe(all);

  await popup.focus(".tick");
  await popup.keyboard.press("Space");
  await popup.waitForSelector(".step:first-child[data-done]");
  await popup.focus(".step[data-now] button.button:last-child");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector(".step:nth-child(2)[data-done]");
});

test("the ways out of a message stay in sight, and cover nothing that has the focus", async () => {
  await show(popup, stateOf("it-request"));
  await popup.waitForSelector(".act .main");
  // Otherwise the browser downloads a dictionary.
  await popup.$$eval("input, textarea", (found) => {
    for (const one of found) one.spellcheck = false;
  });
  const boxes = () =>
    popup.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const bar = document.querySelector(".act") as HTMLElement;
      const [own, over] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
      return {
        tag: at.tagName,
        inBar: bar.contains(at),
        top: own.top,
        bottom: own.bottom,
        bar: over.top,
        low: over.bottom,
      };
    });
  const { low } = await boxes();
  expect(low).toBeLessThanOrEqual(600);
  for (let i = 0; i < 12; i++) {
    await popup.keyboard.press("Tab");
    const { tag, inBar, top, bottom, bar } = await boxes();
    // A field that is higher than the window shows its upper part.
    if (!inBar && tag !== "BODY" && tag !== "TEXTAREA") expect(bottom, tag).toBeLessThanOrEqual(bar + 1);
    if (tag === "TEXTAREA") expect(top).toBeLessThan(bar - 40);
    if (inBar) break;
  }
});

test.each(["de", "en"])("nothing is smaller than 24 px, overflows at 200 % or needs motion: %s", async (language) => {
  await speak(language);
  await show(popup, APPROVAL);
  await popup.waitForSelector("details");
  const small = await popup.$$eval("button:not(.link), .button, input, select, summary", (found) =>
    found
      .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()] as const)
      .filter(([html, { width, height }]) => Math.min(width, height) < (html.includes("checkbox") ? 20 : 24))
      .map(([html]) => html),
  );
  expect(small).toEqual([]);

  // A popup is at most 800 × 600 px, which at 200 % is 400 × 300 CSS px.
  await popup.setViewport({ width: 400, height: 300 });
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await popup.setViewport({ width: 400, height: 600 });

  await popup.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const moving = await popup.$$eval(
    "*",
    (all) =>
      all.filter((one) => {
        const style = getComputedStyle(one, one.matches(".switch input") ? "::before" : undefined);
        return style.transitionDuration !== "0s" || style.animationName !== "none";
      }).length,
  );
  expect(moving).toBe(0);
  await popup.emulateMediaFeatures([]);
});

test("a popup's incident in the tab that the rep looks at", async () => {
  // Through the browser's own popup: the other tests draw the same states in a tab.
  const tab = await h.open("/contacts/12345/objects/0-1/views/all/list");
  const worker = await h.worker();
  const tabId = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id as number,
  );
  await worker.evaluate(
    (key, incident) => chrome.storage.session.set({ [key]: incident }),
    `incident:${tabId}`,
    incidentIn(tabId, APPROVAL.incident ?? {}),
  );
  await worker.evaluate(() => chrome.action.openPopup());
  const own = (await h.popup()) as Page;
  await own.waitForSelector('[data-rule="signin/admin-approval-needed"]');
  expect(await problems(own)).toEqual([]);
  await h.closePopup();
  await tab.close();
});

test("no state and no page has asked anybody for anything", () => {
  expect(h.requests).toEqual([]);
});
