/**
 * From the press of the button to the card that says what the page shows, on a page of 20,000 nodes and on one of 20,
 * and, as the browser's own share, the same press on a bare extension whose popup shows one sentence.
 */
import type { Page } from "puppeteer";
import { type Harness, launch } from "../e2e/harness";
import type { Bench, Row } from "./bench";
import { BARE, extensionOf, remove } from "./peer";
import { readable } from "./readable";
import { rounds } from "./rounds";

const RUNS = 21;
const HOST = "mail.example.com";
const MESSAGE = `<div class="notice-error" role="alert"><b>Sign-in failed</b> IMAP authentication error: the mail server refused the username or password.</div>`;

/** Nodes of a row: three elements and a text. */
const NODES = 4;

/** A list as apps build it, with the message at its end. */
function pageOf(nodes: number): string {
  const row = (index: number) =>
    `<div class="row-${index % 7}"><span data-id="${index}">Order ${index} was sent</span><i></i></div>`;
  return `<!doctype html><html lang="en"><body><main>${Array.from({ length: nodes / NODES }, (_, index) => row(index)).join("")}${MESSAGE}</main></body></html>`;
}

/** Milliseconds from the press until the card is readable. */
async function pressed(harness: Harness, page: Page): Promise<number> {
  const pressedAt = Date.now();
  const popup = await harness.press(page);
  const shownAt = await readable(popup);
  await harness.closePopup();
  return shownAt - pressedAt;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const bench: Bench = {
  title: "Button pressed → what the page shows can be read",
  async run() {
    const dir = extensionOf(BARE);
    const [ours, bare] = await Promise.all([launch(), launch({ extension: dir })]);
    try {
      const open = async (harness: Harness, nodes: number) => {
        harness.standIn.answer(HOST, () => ({ body: pageOf(nodes) }));
        return harness.open("/", { host: HOST });
      };
      const ways = [
        { name: "Connect Fix, 20,000 nodes", harness: ours, page: await open(ours, 20_000), times: [] as number[] },
        { name: "Connect Fix, 20 nodes", harness: ours, page: await open(ours, 20), times: [] as number[] },
        { name: "bare, which reads nothing", harness: bare, page: await open(bare, 20_000), times: [] as number[] },
      ];
      for (const round of rounds("press", RUNS, 25)) {
        for (const { harness, page, times } of ways) {
          const time = await pressed(harness, page);
          // The first round is a warm-up.
          if (round > 0) times.push(time);
        }
      }
      const base = median((ways[2] as (typeof ways)[number]).times);
      return ways.map(({ name, times }, index): Row => {
        const added = median(times) - base;
        return {
          name,
          figures: { median: `${median(times).toFixed(0)} ms`, added: `${added.toFixed(0)} ms` },
          ...(index === 0 && { budget: { text: "≤ 150 ms added", met: added <= 150 } }),
        };
      });
    } finally {
      await Promise.all([ours.close(), bare.close()]);
      remove(dir);
    }
  },
};

export default bench;
