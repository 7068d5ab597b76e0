/** When a popup's sentence is readable: an empty frame, or a heading alone, helps nobody. */
import type { Page } from "puppeteer";

/** Wall-clock milliseconds when the popup's largest text was painted: what happened, or the bare popup's sentence. */
export async function readable(popup: Page): Promise<number> {
  await popup.waitForSelector("[data-rule], [data-sentence]");
  return popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list, observer) => {
          // An entry without an element is about one that has been removed since.
          for (const entry of list.getEntries() as LargestContentfulPaint[]) {
            if (!entry.element?.closest("[data-rule], [data-sentence]")) continue;
            observer.disconnect();
            done(performance.timeOrigin + entry.startTime);
          }
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
