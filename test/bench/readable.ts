/** When the sentence of a popup can be read: a frame with nothing in it, or with a heading alone, helps nobody. */
import type { Page } from "puppeteer";

/**
 * Wall-clock time in milliseconds at which the largest text of the popup was painted: of our card what happened, of a
 * bare popup its one sentence.
 */
export async function readable(popup: Page): Promise<number> {
  await popup.waitForSelector("[data-rule], [data-sentence]");
  return popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list, observer) => {
          // Where the paint says nothing of its element, the element has gone again.
          for (const entry of list.getEntries() as LargestContentfulPaint[]) {
            if (!entry.element?.closest("[data-rule], [data-sentence]")) continue;
            observer.disconnect();
            done(performance.timeOrigin + entry.startTime);
          }
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
