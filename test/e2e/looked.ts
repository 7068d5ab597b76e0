/** Evidence for tests of silence: the watcher has looked at a page, after all that the page shows. */
import type { Page } from "puppeteer";
import type { Harness } from "./harness";

const SENTINEL = "Sentinel";
let count = 0;

/** Two more looks, of which the second finds the accounts unchanged, and what the worker makes of them. */
const REST = 700;

/**
 * Puts a dialog into each page that reports nothing, and waits until the worker has heard of all of them. Dialogs are heard
 * of on every page of HubSpot's app if they look like the connect flow.
 */
export async function looked(harness: Harness, pages: readonly Page[]): Promise<void> {
  const worker = await harness.worker();
  await worker.evaluate((sentinel) => {
    const world = globalThis as { sentinels?: string[] };
    const heard: string[] = [];
    world.sentinels = heard;
    chrome.runtime.onMessage.addListener(({ text }: { text?: string }) => {
      if (text?.startsWith(sentinel)) heard.push(text);
    });
  }, SENTINEL);
  const texts = pages.map(() => `${SENTINEL} ${++count}`);
  const put = (text: string) => {
    const dialog = document.createElement("div");
    dialog.role = "dialog";
    dialog.dataset.testId = "inbox";
    const alert = document.createElement("div");
    alert.role = "alert";
    alert.textContent = text;
    dialog.append(alert);
    document.body.append(dialog);
  };
  await Promise.all(pages.map((page, index) => page.evaluate(put, texts[index] as string)));
  const heard = () => worker.evaluate(() => (globalThis as { sentinels?: string[] }).sentinels ?? []);
  for (let all = await heard(); !texts.every((text) => all.includes(text)); all = await heard())
    await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, REST));
}
