/**
 * A browser in which a test plays the page watcher. Messages are sent from the content script's isolated world, so that
 * they pass the same checks as the watcher's, and sent again if unanswered, as the watcher does.
 */
import type { Page, Target } from "puppeteer";
import type { Incident } from "../../src/shared/incident";
import type { PageMessage } from "../../src/shared/messages";
import { type Harness, launch } from "./harness";
import { until } from "./wait";

/** Not a surface, so the watcher itself stays silent. */
const PATH = "/contacts/12345/objects/0-1/views/all/list";

export interface Tab {
  page: Page;
  id: number;
}

export interface Stage extends Harness {
  /** Popups that opened since the test began. */
  opened: Set<Target>;
  openTab(): Promise<Tab>;
  /** The tab whose address contains `mark`. */
  tabOf(page: Page, mark: string): Promise<Tab>;
  /** Sends a message from the tab, after `delay` milliseconds. */
  say(tab: Tab, message: unknown, delay?: number): Promise<void>;
  see(tab: Tab, text: string, delay?: number): Promise<void>;
  /** Waits for the popup to open by itself and to show a failure. */
  opens(): Promise<void>;
  /** The worker's answer to the tab's latest message. */
  answered(tab: Tab): Promise<string | undefined>;
  /** Sends a message from one of the extension's own pages. */
  tell(message: unknown): Promise<unknown>;
  incident(tab: Tab): Promise<Incident | undefined>;
  /** Waits until the incident is announced in this way. */
  announced(tab: Tab, how: Incident["announced"]): Promise<Incident>;
  badge(tab: Tab): Promise<string>;
  /** Waits for the badge to show this text. */
  shows(tab: Tab, badge: string): Promise<void>;
  /** Closes tabs and popup, and empties the storage. */
  clean(): Promise<void>;
}

/** By keyboard: the browser's own popup has no mouse position, and in a tab a late note can move the button. */
export const press = async (page: Page, selector: string, key: "Enter" | "Space" = "Enter") => {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.press(key);
};
export const alert = (text: string): PageMessage => ({ type: "alert", text, keys: [], links: [] });

export async function stage(): Promise<Stage> {
  const h = await launch();
  const opened = new Set<Target>();
  const pages: Page[] = [];
  const count = (target: Target) => {
    if (target.url().endsWith("/src/popup.html")) opened.add(target);
  };
  h.browser.on("targetcreated", count).on("targetchanged", count);

  const self: Stage = {
    ...h,
    opened,

    async openTab() {
      const mark = `?tab=${Math.random()}`;
      return self.tabOf(await h.open(PATH + mark), mark);
    },

    async tabOf(page, mark) {
      pages.push(page);
      const find = async (mark: string) => (await chrome.tabs.query({})).find(({ url }) => url?.includes(mark))?.id;
      return { page, id: (await (await h.worker()).evaluate(find, mark)) as number };
    },

    async say({ id }, message, delay = 0) {
      const inject = (tabId: number, message: unknown, delay: number) =>
        chrome.scripting.executeScript({
          target: { tabId },
          args: [message, delay],
          func: (message: unknown, delay: number) => {
            const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
            const send = () => chrome.runtime.sendMessage(message).catch(() => undefined);
            const sendTwice = async () => (await send()) ?? pause(300).then(send);
            delete document.documentElement.dataset.answer;
            void pause(delay).then(async () => {
              document.documentElement.dataset.answer = String(await sendTwice());
            });
          },
        });
      await (await h.worker()).evaluate(inject, id, message, delay);
    },

    see: (tab, text, delay) => self.say(tab, alert(text), delay),

    async opens() {
      const popup = await h.popup();
      if (!popup) throw new Error("No popup opened.");
      await popup.waitForSelector("[data-rule]");
    },

    answered: ({ page }) =>
      until(
        () => page.evaluate(() => document.documentElement.dataset.answer),
        (answer) => answer !== undefined,
      ),

    async tell(message) {
      const page = await h.openOwn("manifest.json");
      const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), message);
      await page.close();
      return answer;
    },

    async incident({ id }) {
      const read = async (key: string) => (await chrome.storage.session.get(key))[key] as Incident | undefined;
      return (await h.worker()).evaluate(read, `incident:${id}`);
    },

    async announced(tab, how) {
      const seen = await until(
        () => self.incident(tab),
        (seen) => seen?.announced === how,
      );
      return seen as Incident;
    },

    async badge({ id }) {
      return (await h.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
    },

    async shows(tab, badge) {
      await until(
        () => self.badge(tab),
        (text) => text === badge,
      );
    },

    async clean() {
      await h.closePopup();
      for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
      const empty = () => Promise.all([chrome.storage.session.clear(), chrome.storage.sync.clear()]);
      await (await h.worker()).evaluate(empty);
      opened.clear();
    },
  };
  return self;
}
