/** Evidence for tests of silence: the watcher has looked at a page after everything on it was shown. */
import type { Page } from "puppeteer";
import type { Harness } from "./harness";
import { pause } from "./wait";

const SENTINEL = "Sentinel";
let count = 0;

/** Time for two more looks, of which the second finds the accounts unchanged, and for the worker, in milliseconds. */
const REST = 700;

/**
 * Adds a dialog that reports nothing to each page, and waits until the worker has heard of all of them. The watcher
 * reports dialogs on every page of HubSpot's app if they look like the connect flow.
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
    dialog.dataset.testId = "connect-inbox";
    const alert = document.createElement("div");
    alert.role = "alert";
    alert.textContent = text;
    dialog.append(alert);
    document.body.append(dialog);
  };
  await Promise.all(pages.map((page, index) => page.evaluate(put, texts[index] as string)));
  const heard = () => worker.evaluate(() => (globalThis as { sentinels?: string[] }).sentinels ?? []);
  for (let all = await heard(); !texts.every((text) => all.includes(text)); all = await heard()) await pause(50);
  await pause(REST);
}
