/**
 * What DEPLOY.md promises an admin: the browser installs the extension by itself from an update address, pins it, lets
 * nobody remove it, and the organization's setting for the welcome page applies before the page would open.
 */
import { execFileSync } from "node:child_process";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserArgs, findBrowser } from "../tools/browser";
import { blockOf } from "../tools/deploy";
import { idOf, type Managed, managed } from "../tools/policy";
import { pause, until } from "./wait";

/** With this flag the updater makes no requests, and says nothing. */
const NO_UPDATER = "--disable-background-networking";

let policies: Managed | { refused: string };
let server: Server | undefined;
let browser: Browser | undefined;
let id: string;
let values: object;
const asked: string[] = [];

/** The build, packed and signed with a new key, and the id that the key gives. */
function packed(program: string, folder: string): { crx: Buffer; id: string } {
  const source = join(folder, "packed");
  cpSync("dist/chrome", source, { recursive: true });
  const profile = `--user-data-dir=${join(folder, "packing")}`;
  const args = [...browserArgs(), "--headless", profile, `--pack-extension=${source}`];
  execFileSync(program, args, { stdio: "ignore", timeout: 60_000 });
  const key = createPublicKey(createPrivateKey(readFileSync(`${source}.pem`, "utf8")));
  return { crx: readFileSync(`${source}.crx`), id: idOf(key.export({ type: "spki", format: "der" })) };
}

async function serve(crx: Buffer): Promise<string> {
  const { version } = JSON.parse(readFileSync("dist/chrome/manifest.json", "utf8"));
  server = createServer(({ url = "" }, answer) => {
    asked.push(url);
    if (url.startsWith("/connect-fix.crx")) {
      answer.setHeader("Content-Type", "application/x-chrome-extension").end(crx);
      return;
    }
    answer
      .setHeader("Content-Type", "text/xml")
      .end(
        `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}">` +
          `<updatecheck codebase="${origin}/connect-fix.crx" version="${version}"/></app></gupdate>`,
      );
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return origin;
}

beforeAll(async () => {
  const program = await findBrowser();
  policies = managed(program);
  if ("refused" in policies) return;
  const { crx, id: own } = packed(program, policies.folder);
  id = own;
  // The block that an admin pastes, except for the address of the package.
  const block = JSON.parse(blockOf("linux").replaceAll("EXTENSION_ID", id));
  values = block["3rdparty"].extensions[id];
  Object.assign(block.ExtensionSettings[id], {
    update_url: `${await serve(crx)}/update.xml`,
    override_update_url: true,
  });
  policies.set({
    ...block,
    // Otherwise force-installed extensions cannot be debugged.
    DeveloperToolsAvailability: 1,
  });
  browser = await puppeteer.launch({
    executablePath: policies.executable,
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: [NO_UPDATER],
    args: browserArgs().filter((arg) => arg !== NO_UPDATER),
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  if (policies && !("refused" in policies)) policies.remove();
});

test("it is installed by itself, pinned, under the organization's settings, without a welcome page", async (context) => {
  if ("refused" in policies || !browser) {
    const why = "refused" in policies ? policies.refused : "no browser";
    console.log(`Skipped, ${context.task.name}: ${why}.`);
    return context.skip(why);
  }
  const target = await browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url() === `chrome-extension://${id}/service-worker-loader.js`,
    { timeout: 25_000 },
  );
  expect(asked.map((url) => url.split("?")[0])).toEqual(["/update.xml", "/connect-fix.crx"]);
  const worker = await target.worker();
  if (!worker) throw new Error("The worker cannot be looked into.");
  // Its script may not have run yet.
  await until(
    () => worker.evaluate(() => typeof chrome !== "undefined" && !!chrome.action),
    (ready) => ready,
  );
  const state = await worker.evaluate(async () => {
    const [{ installType, mayDisable, enabled }, { isOnToolbar }, hosts] = await Promise.all([
      chrome.management.getSelf(),
      chrome.action.getUserSettings(),
      chrome.permissions.contains({ origins: ["https://app.hubspot.com/*"] }),
    ]);
    return { installType, mayDisable, enabled, isOnToolbar, hosts };
  });
  expect(state).toEqual({ installType: "admin", mayDisable: false, enabled: true, isOnToolbar: true, hosts: true });
  const set = await until(
    () => worker.evaluate(() => chrome.storage.managed.get(null)),
    (values) => "welcomePage" in values,
  );
  expect(set).toEqual(values);
  await pause(1000);
  expect(browser.targets().filter((one) => one.url().endsWith("/src/welcome.html"))).toEqual([]);
});
