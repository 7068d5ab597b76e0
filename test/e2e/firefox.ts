/**
 * A real Firefox with `dist/firefox` and the stand-in HubSpot at HubSpot's own addresses. Puppeteer drives it over
 * WebDriver BiDi; what is in no page (popup, badge, sidebar, address bar) is read from the browser's own window.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { type StandIn, startStandIn } from "../hubspot/server";
import { FIREFOX_ID } from "../tools/firefox-manifest";
import { until } from "./wait";

/** Fixed, since Firefox otherwise draws one per profile and the extension's pages need a known address. */
const UUID = "3b6c1f0e-2a63-4a55-9a0c-0123456789ab";

/** Hosts that Firefox itself contacts, whatever its settings. */
const BROWSERS_OWN = /^https?:\/\/([\w-]+\.)*(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)\//;

/** The popup, the sidebar, or the active tab. */
type View = "popup" | "sidebar" | "tab";

export interface Button {
  /** On the toolbar itself, not in the extensions menu. */
  onBar: boolean;
  badge: string;
  title: string;
}

export interface Firefox {
  browser: Browser;
  standIn: StandIn;
  install(): Promise<void>;
  open(path: string, host?: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Evaluates an expression about `content`, the view's window. `undefined` if the view is not open. */
  inView<T>(view: View, expression: string): Promise<T | undefined>;
  /** A real mouse click, for what Firefox allows only after one. */
  click(view: View, selector: string): Promise<void>;
  button(): Promise<Button>;
  /** Clicks the toolbar button. */
  press(): Promise<void>;
  closePopup(): Promise<void>;
  closeSidebar(): Promise<void>;
  /** Types into the address bar and presses Enter. */
  typeAddress(text: string): Promise<void>;
  /** Ends the event page as the browser does after 30 s of idleness. */
  endBackground(): Promise<void>;
  /** URLs requested from hosts other than HubSpot's app, Microsoft's sign-in and Firefox's own. */
  requests(): string[];
  close(): Promise<void>;
}

interface BiDi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

// biome-ignore lint/suspicious/noExplicitAny: what the browser's own window holds is described nowhere
type Own = any;

const SHARES = process.getuid?.() === 0 ? ["-m"] : ["-rm"];

/** Real path of Firefox's policy folder; under `/usr/lib` where `/usr/bin` has Debian's wrapper script. */
const policyFolder = (executablePath: string): string | undefined =>
  [dirname(realpathSync(executablePath)), "/usr/lib/firefox-esr", "/usr/lib/firefox"]
    .map((folder) => `${folder}/distribution`)
    .filter((folder) => existsSync(folder))
    .map((folder) => realpathSync(folder))[0];

/** Can this machine give a process a private mount? Without one, a policy would reach every Firefox on it. */
export const canSetPolicy = (executablePath: string) =>
  policyFolder(executablePath) !== undefined && spawnSync("unshare", [...SHARES, "true"]).status === 0;

/** A command that starts this Firefox with policies that no other process sees. */
export function withPolicies(executablePath: string, policies: object): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "firefox-policy-"));
  const theirs = policyFolder(executablePath) as string;
  const own = join(folder, "distribution");
  cpSync(theirs, own, { recursive: true });
  writeFileSync(join(own, "policies.json"), JSON.stringify({ policies }));
  const path = join(folder, "firefox");
  const inside = `mount --bind '${own}' '${theirs}' && exec '${executablePath}' "$@"`;
  writeFileSync(path, `#!/bin/sh\nexec unshare ${SHARES} sh -c '${inside.replaceAll("'", "'\\''")}' firefox "$@"\n`, {
    mode: 0o755,
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function launchFirefox(executablePath: string): Promise<Firefox> {
  const standIn = await startStandIn();
  const browser = await puppeteer
    .launch({
      browser: "firefox",
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: ["--remote-allow-system-access", "--width=1280", "--height=860"],
      extraPrefsFirefox: {
        "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: UUID }),
        "network.dns.forceResolve": "127.0.0.1",
        "network.socket.forcePort": `443=${standIn.port};80=${standIn.port}`,
        "network.dns.disableIPv6": true,
        "network.proxy.type": 0,
        // Otherwise a permission prompt would wait for a person.
        "extensions.webextOptionalPermissionPrompts": false,
      },
    })
    .catch(async (error) => {
      await standIn.close();
      throw error;
    });
  const connection = (browser as unknown as { connection: BiDi }).connection;

  /** Runs a function in the browser's window, with full privileges. */
  async function inBrowser<T>(run: (...args: never[]) => T | Promise<T>, ...args: (string | number)[]): Promise<T> {
    const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { contexts } = result as { contexts: { context: string; url: string }[] };
    const context = contexts.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
    const expression = `(async () => JSON.stringify([await (${run})(...${JSON.stringify(args)})]))()`;
    const asked = await connection.send("script.evaluate", { expression, target: { context }, awaitPromise: true });
    const answer = asked.result as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!answer.result) throw new Error(answer.exceptionDetails?.text);
    return (JSON.parse(answer.result.value) as [T])[0];
  }

  const self: Firefox = {
    browser,
    standIn,

    async install() {
      await browser.installExtension(resolve("dist/firefox"));
      // It opens by itself and would hide the page under test: a hidden tab is not watched.
      await until(() => inBrowser(closeWelcome), Boolean);
    },

    async open(path, host = "app.hubspot.com") {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(`https://${host}${path}`, { waitUntil: "load" });
      return page;
    },

    async openOwn(path) {
      const page = await browser.newPage();
      // BiDi never reports that an extension page has loaded.
      const address = `moz-extension://${UUID}/${path}`;
      await page.goto(address, { timeout: 300 }).catch(() => {});
      await until(
        () => page.evaluate(() => location.protocol + document.readyState).catch(() => ""),
        (seen) => seen === "moz-extension:complete",
      );
      return page;
    },

    async inView<T>(view: View, expression: string) {
      const answer = await inBrowser(askView, view, expression);
      return answer === null ? undefined : (answer as T);
    },

    async click(view, selector) {
      const clicked = await self.inView(view, clickOn(selector));
      if (!clicked) throw new Error(`Nothing to click: ${selector}`);
    },

    button: () => inBrowser(readButton, FIREFOX_ID),
    press: () => inBrowser(pressButton, FIREFOX_ID),
    closePopup: () => inBrowser(hidePopup),
    closeSidebar: () => inBrowser(() => (window as Own).SidebarController.hide()),
    typeAddress: (text) => inBrowser(typeInto, text),
    endBackground: () =>
      inBrowser(
        (id: string) => (window as Own).WebExtensionPolicy.getByID(id).extension.terminateBackground(),
        FIREFOX_ID,
      ),
    requests: () => standIn.requests.filter((url) => !BROWSERS_OWN.test(url)),

    async close() {
      await browser.close();
      await standIn.close();
    },
  };
  return self;
}

/* The functions below are serialised and run in the browser's window. */

/** BiDi does not report the address of the welcome tab. */
function closeWelcome(): boolean {
  const { gBrowser } = window as Own;
  const tab = gBrowser.tabs.find((tab: Own) => tab.linkedBrowser.currentURI.spec.endsWith("/src/welcome.html"));
  if (tab) gBrowser.removeTab(tab);
  return !!tab;
}

/** The view's document lives in another process, which answers by message. */
function askView(view: string, expression: string): Promise<unknown> {
  const views: Record<string, () => Own> = {
    popup: () => document.querySelector("browser.webextension-popup-browser"),
    sidebar: () =>
      (document.getElementById("sidebar") as Own)?.contentDocument?.getElementById("webext-panels-browser"),
    tab: () => (window as Own).gBrowser.selectedBrowser,
  };
  const messages = views[view]?.()?.messageManager;
  if (!messages) return Promise.resolve(null);
  return new Promise((done) => {
    const name = `connect-fix:${Math.random()}`;
    const hear = ({ data }: { data: unknown }) => {
      messages.removeMessageListener(name, hear);
      done(data);
    };
    messages.addMessageListener(name, hear);
    const answer = `(() => { try { return (${expression}) ?? null } catch { return null } })()`;
    messages.loadFrameScript(
      `data:,${encodeURIComponent(`sendAsyncMessage(${JSON.stringify(name)}, ${answer})`)}`,
      false,
    );
    setTimeout(() => done(null), 2000);
  });
}

/** Expression for `askView` that clicks an element. */
const clickOn = (selector: string) => `(() => {
  const element = content.document.querySelector(${JSON.stringify(selector)});
  if (!element) return false;
  element.scrollIntoView({ block: "center" });
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const [type, buttons] of [["mousemove", 0], ["mousedown", 1], ["mouseup", 0]]) {
    content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, buttons, clickCount: type === "mousemove" ? 0 : 1 });
  }
  return true;
})()`;

function readButton(id: string): Button {
  const button = document.querySelector(`toolbarbutton[data-extensionid="${id}"]`);
  return {
    onBar: !!button?.closest("#nav-bar"),
    badge: button?.getAttribute("badge") ?? "",
    title: button?.getAttribute("label") ?? "",
  };
}

function pressButton(id: string): void {
  const button = document.querySelector(`toolbarbutton[data-extensionid="${id}"]`);
  if (!button) throw new Error("no button");
  const { left, top, width, height } = button.getBoundingClientRect();
  for (const type of ["mousedown", "mouseup"]) {
    (window as Own).synthesizeMouseEvent(type, left + width / 2, top + height / 2, {
      button: 0,
      buttons: type === "mousedown" ? 1 : 0,
      clickCount: 1,
    });
  }
}

async function hidePopup(): Promise<void> {
  const find = () => document.querySelector("browser.webextension-popup-browser");
  for (let tries = 0; find() && tries < 100; tries++) {
    (find()?.closest("panel") as Own)?.hidePopup();
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function typeInto(text: string): Promise<void> {
  const { gURLBar } = window as Own;
  gURLBar.focus();
  gURLBar.search(text);
  await gURLBar.lastQueryContextPromise;
  gURLBar.handleCommand();
}
