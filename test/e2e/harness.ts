/**
 * A real browser with the shipped build and the stand-in HubSpot at HubSpot's own addresses. Use one harness per test
 * file (a launch costs a second) and one tab per case.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page, type Target } from "puppeteer";
import { NEWER } from "../../src/content/lifetime";
import type { Incident } from "../../src/shared/incident";
import { type StandIn, startStandIn } from "../hubspot/server";
import { browserArgs, findBrowser } from "../tools/browser";
import { ExtensionWorker } from "./extension-worker";
import { pause } from "./wait";

export interface Options {
  /** Path of the unpacked extension; `null` for none. Default: the build in `dist/chrome`. */
  extension?: string | null;
  /** Default: true. */
  headless?: boolean;
  /** Default: the browser that `findBrowser` finds. */
  executable?: string;
  /** Additional command-line flags. */
  args?: string[];
}

export interface OpenOptions {
  /** Default: `app.hubspot.com`. */
  host?: string;
  /** Use this tab instead of a new one. */
  page?: Page;
  /** Open in a new window, in front of all others. */
  window?: boolean;
  /** The browser reports the page as focused even when other tabs are in front. */
  awake?: boolean;
}

export interface Harness {
  browser: Browser;
  extensionId: string;
  standIn: StandIn;
  /** URLs requested from hosts other than HubSpot's app and Microsoft's sign-in. */
  requests: string[];
  /** Opens `https://<host><path>` and waits until the stand-in has loaded. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens one of the extension's own pages, such as `src/options.html`, in a tab. */
  openOwn(path: string): Promise<Page>;
  /** The open popup, or the next to open within `timeout` (default: 10,000 ms); `null` if none does. */
  popup(options?: { timeout?: number }): Promise<Page | null>;
  /** Presses the toolbar button while `page` is the active tab, and returns the popup. */
  press(page: Page): Promise<Page>;
  closePopup(): Promise<void>;
  /** The running worker, woken if it was killed. */
  worker(): Promise<ExtensionWorker>;
  /** Ends the worker as the browser does after 30 s of idleness. */
  killWorker(): Promise<void>;
  /** As after an update: the content scripts in open pages are orphaned. */
  reloadExtension(): Promise<void>;
  /** All stored incidents. */
  incidents(): Promise<Incident[]>;
  /** Ends the watcher and clears session storage: the tab's next page starts as in a new tab, in half the time. */
  renew(page: Page): Promise<void>;
  /** Minimises every window: the rep is in another program, and the browser refuses to open a popup. */
  leave(): Promise<void>;
  /** Restores and focuses every window. */
  comeBack(): Promise<void>;
  /**
   * Lets the extension's request for this origin (`https://dns.google/*`) succeed at once. Otherwise the browser's own
   * dialog waits forever, since no test can reach it.
   */
  accept(origin: string): Promise<void>;
  /** Accepts the origin and lets the extension request it, as if the rep had granted it before. */
  allow(origin: string): Promise<void>;
  /** Console errors and uncaught exceptions of a page opened here, including those of its content script. */
  errors(page: Page): string[];
  close(): Promise<void>;
}

const BUILD = "dist/chrome";

/** Tab animations and spare renderers take a sixth of a test's time. Demo and benchmark keep both, as reps do. */
const SPARING = process.env.VITEST
  ? ["--animation-duration-scale=0", "--disable-features=SpareRendererForSitePerProcess"]
  : [];

export async function launch(options: Options = {}): Promise<Harness> {
  const extension = options.extension === null ? null : resolve(options.extension ?? BUILD);
  if (extension && !existsSync(`${extension}/manifest.json`)) {
    throw new Error(`No build in ${extension}. Run "npm run build" first, or "npm test", which does.`);
  }
  const [standIn, executablePath] = await Promise.all([startStandIn(), options.executable ?? findBrowser()]);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    defaultViewport: null,
    args: [
      ...browserArgs(),
      ...SPARING,
      `--host-resolver-rules=MAP * 127.0.0.1:${standIn.port}`,
      `--ignore-certificate-errors-spki-list=${standIn.spki}`,
      "--window-size=1280,860",
      ...(options.args ?? []),
    ],
  });
  const stop = async () => {
    await browser.close();
    await standIn.close();
  };
  try {
    return await harness(browser, standIn, extension, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function harness(browser: Browser, standIn: StandIn, extension: string | null, stop: () => Promise<void>) {
  const isWorker = (url: string) => /^chrome-extension:\/\/[a-p]{32}\/service-worker-loader\.js$/.test(url);
  const workers = () => browser.targets().filter((t) => t.type() === "service_worker" && isWorker(t.url()));
  const errorsOf = new WeakMap<Page, string[]>();

  function watchErrors(page: Page) {
    const errors: string[] = [];
    errorsOf.set(page, errors);
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));
  }

  const speakers = new WeakMap<Target, ExtensionWorker>();
  function speaker(target: Target): ExtensionWorker {
    const known = speakers.get(target) ?? new ExtensionWorker(target);
    speakers.set(target, known);
    return known;
  }

  async function running(): Promise<ExtensionWorker | undefined> {
    for (const worker of workers().reverse().map(speaker)) if (await worker.isLiving()) return worker;
    return undefined;
  }

  async function started(): Promise<ExtensionWorker> {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(10)) {
      const worker = await running();
      if (worker) return worker;
    }
    throw new Error("The extension's worker does not start.");
  }

  /** It opens by itself on installation and would cover the page under test. */
  async function closeFirstRunPage() {
    const isIt = (url: string) => url.endsWith("/src/welcome.html");
    const target = await browser.waitForTarget((t) => t.type() === "page" && isIt(t.url()), { timeout: 5000 });
    await (await target.page())?.close();
  }

  const extensionId = extension ? new URL((await started()).url).host : "";
  if (existsSync(`${extension}/src/welcome.html`)) await closeFirstRunPage();

  async function setWindows(state: chrome.windows.UpdateInfo) {
    await (await self.worker()).evaluate(async (state) => {
      for (const { id } of await chrome.windows.getAll()) if (id) await chrome.windows.update(id, state);
    }, state);
  }

  /** Calls `chrome://extensions`' private API, in developer mode: else a reload disables an unpacked extension. */
  async function developer(call: "reload" | "addHostPermission", argument: unknown) {
    const page = await browser.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(
      async (call, id, argument) => {
        // biome-ignore lint/suspicious/noExplicitAny: a private interface of the browser, described nowhere
        const api = (chrome as any).developerPrivate;
        await api.updateProfileConfiguration({ inDeveloperMode: true });
        await api[call](id, argument);
      },
      call,
      extensionId,
      argument,
    );
    await page.close();
  }

  const isPopup = (url: string) => url === `chrome-extension://${extensionId}/src/popup.html`;

  const self: Harness = {
    browser,
    extensionId,
    standIn,
    requests: standIn.requests,

    async open(path, { host = "app.hubspot.com", page, window = false, awake = false } = {}) {
      const tab = page ?? (await browser.newPage(window ? { type: "window" } : undefined));
      if (!errorsOf.has(tab)) watchErrors(tab);
      await tab.bringToFront();
      if (awake) await tab.emulateFocusedPage(true);
      await tab.goto(`https://${host}${path}`, { waitUntil: "load" });
      return tab;
    },

    async openOwn(path) {
      const page = await browser.newPage();
      watchErrors(page);
      await page.goto(`chrome-extension://${extensionId}/${path}`, { waitUntil: "load" });
      return page;
    },

    async popup({ timeout = 10_000 } = {}) {
      try {
        // For Puppeteer, 0 means no timeout.
        const target = await browser.waitForTarget((t) => isPopup(t.url()), { timeout: Math.max(1, timeout) });
        return await target.asPage();
      } catch {
        return null;
      }
    },

    async press(page) {
      const own = (await browser.extensions()).get(extensionId);
      if (!own) throw new Error("The browser does not list the extension.");
      await page.bringToFront();
      await page.triggerExtensionAction(own);
      const popup = await self.popup();
      if (!popup) throw new Error("Pressing the button opened no popup.");
      return popup;
    },

    async closePopup() {
      for (const target of browser.targets().filter((t) => isPopup(t.url()))) {
        const gone = new Promise<void>((done) => {
          browser.on("targetdestroyed", function listener(t) {
            if (t !== target) return;
            browser.off("targetdestroyed", listener);
            done();
          });
        });
        // It may be closing by itself already.
        const page = await target.asPage().catch(() => null);
        await page?.evaluate(() => window.close()).catch(() => {});
        await gone;
      }
    },

    async worker() {
      // A killed worker may stay in the list of targets, so what counts is that one answers.
      const worker = await running();
      if (worker) return worker;
      // In the foreground it would take the focus from an open popup, which would close.
      const page = await browser.newPage({ type: "tab", background: true });
      const session = await page.createCDPSession();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.startWorker", { scopeURL: `chrome-extension://${extensionId}/` });
      await page.close();
      return started();
    },

    async killWorker() {
      const killed = workers();
      for (const target of killed) await speaker(target).letGo();
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send("Target.getTargets");
      for (const { targetId, url } of targetInfos)
        if (isWorker(url)) await session.send("Target.closeTarget", { targetId });
      await session.detach();
      // The next message may restart it at once, as the same target or as another.
      const end = Date.now() + 2000;
      while (workers().some((target) => killed.includes(target)) && Date.now() < end) await pause(10);
    },

    async reloadExtension() {
      await self.killWorker();
      await developer("reload", { failQuietly: true });
      await started();
    },

    async incidents() {
      const stored = await (await self.worker()).evaluate(() => chrome.storage.session.get());
      const keys = Object.keys(stored).filter((key) => key.startsWith("incident:"));
      return keys.map((key) => stored[key] as Incident);
    },

    async renew(page) {
      // As a newer watcher does.
      await page.evaluate((name) => document.dispatchEvent(new Event(name)), NEWER);
      errorsOf.get(page)?.splice(0);
      // The page's last message may still be on its way.
      await pause(100);
      await (await self.worker()).evaluate(() => chrome.storage.session.clear());
    },

    leave: () => setWindows({ state: "minimized" }),
    comeBack: () => setWindows({ state: "normal", focused: true }),

    accept: (origin) => developer("addHostPermission", origin),

    async allow(origin) {
      await self.accept(origin);
      const page = await self.openOwn("manifest.json");
      await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), origin);
      await page.close();
    },

    errors: (page) => errorsOf.get(page) ?? [],
    close: stop,
  };
  return self;
}
