/**
 * `npm run dev [path]` opens the stand-in HubSpot with the extension. When a file changes, it rebuilds the extension,
 * and reloads it and the tabs.
 */
import { build } from "vite";
import { type Harness, launch } from "../e2e/harness";

const PAGE = "/settings/12345/user-preferences/email?fail=api-not-enabled";

/** Resolves after the first build. `rebuilt` is called after each later one. */
async function watch(rebuilt: () => void): Promise<{ close(): Promise<void> }> {
  const watcher = await build({ build: { watch: {} }, logLevel: "warn" });
  if (!("close" in watcher)) throw new Error("Vite watches nothing.");
  await new Promise<void>((done) => {
    let isFirst = true;
    watcher.on("event", (event) => {
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code !== "END") return;
      if (!isFirst) rebuilt();
      isFirst = false;
      done();
    });
  });
  return watcher;
}

async function reload(harness: Harness): Promise<void> {
  await harness.reloadExtension();
  for (const page of await harness.browser.pages()) {
    if (/^https:/.test(page.url())) await page.reload();
  }
  console.log(`${new Date().toLocaleTimeString()} loaded anew`);
}

export async function main([path = PAGE]: string[]): Promise<void> {
  let harness: Harness | undefined;
  const watcher = await watch(() => {
    if (harness) void reload(harness).catch((error: Error) => console.error(error.message));
  });
  harness = await launch({ headless: !process.env.DISPLAY && process.platform === "linux" });
  const closed = new Promise((done) => harness?.browser.once("disconnected", done));
  const [page] = await harness.browser.pages();
  await harness.open(path, page && { page });
  console.log("Change a file. Close the window, or press Ctrl+C, to end.");
  await closed;
  await watcher.close();
  await harness.close();
}
