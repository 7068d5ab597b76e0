/** Pictures for the stores: five of 1280 × 800, each with a sentence and a popup; tile, marquee and logo. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer";
import type { Harness } from "../e2e/harness";
import { STATES, show } from "./states";
import type { Listing } from "./store-texts";

const SIZE = { width: 1280, height: 800 };

interface Poster {
  words: keyof Listing["pictures"];
  /** Name of a popup state. */
  state: string;
  /** Path of the stand-in page with this failure, shown behind the popup. */
  over?: string;
  dark?: boolean;
}

const POSTERS: readonly Poster[] = [
  {
    words: "fix",
    state: "api-not-enabled",
    over: "/settings/12345/user-preferences/email?fail=api-not-enabled",
  },
  { words: "request", state: "it-request" },
  { words: "lookup", state: "lookup-answer", dark: true },
  { words: "mailbox", state: "mailbox-verdict" },
  { words: "question", state: "ambiguous" },
];

/** Keeps words whole: Japanese breaks lines between phrases, and no line breaks at a hyphen. */
const LINES = "h1, p { text-wrap: balance } :lang(ja) { word-break: auto-phrase }";
const whole = (text: string) => text.replaceAll("-", "\u2011");

const STYLE = `
  ${LINES}
  * { box-sizing: border-box; margin: 0 }
  body { width: 1280px; height: 800px; overflow: hidden; font: 22px/1.45 system-ui, sans-serif; color: #12302c;
    background: linear-gradient(120deg, #f3faf8, #d8eeea) }
  body.dark { color: #eaf5f3; background: linear-gradient(120deg, #142220, #0c1514) }
  main { position: absolute; left: 80px; top: 0; bottom: 0; width: 560px; display: grid; align-content: center; gap: 22px }
  h1 { font-size: 54px; line-height: 1.12; letter-spacing: -0.02em }
  p { opacity: 0.8 }
  b { display: flex; gap: 12px; align-items: center; font-size: 24px }
  b img { width: 40px }
  .popup { position: absolute; right: 110px; top: 64px; width: 452px; border-radius: 16px;
    box-shadow: 0 30px 80px rgb(6 40 36 / 30%), 0 0 0 1px rgb(0 0 0 / 8%) }
  .page { position: absolute; inset: 176px 0 auto 0; margin: auto; width: 1120px; border-radius: 14px;
    box-shadow: 0 30px 80px rgb(6 40 36 / 25%), 0 0 0 1px rgb(0 0 0 / 8%) }
  .over main { top: 44px; bottom: auto; width: 1120px; gap: 6px }
  .over b { display: none }
  .over .popup { top: 150px; right: 116px; width: 400px }
`;

const ICON = `data:image/svg+xml;base64,${readFileSync("icons/icon.svg", "base64")}`;

const picture = async (page: Page, clip: { width: number; height: number }) =>
  `data:image/png;base64,${await page.screenshot({ clip: { x: 0, y: 0, ...clip }, encoding: "base64" })}`;

/** `popup` is a tab with the popup's page, already in the right language. */
export async function posters(
  harness: Harness,
  popup: Page,
  lang: string,
  listing: Listing,
  out: string,
): Promise<void> {
  const canvas = await harness.browser.newPage();
  await canvas.setViewport(SIZE);
  for (const [i, { state, over, dark = false, words }] of POSTERS.entries()) {
    const [title, text] = listing.pictures[words].map(whole) as [string, string];
    // Above the page there is room for only one line.
    const size = over ? `font-size: ${Math.min(44, 1700 / title.length)}px` : "";
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
    await show(popup, STATES.find(({ name }) => name === state) as (typeof STATES)[number]);
    await popup.evaluate(() => (document.activeElement as HTMLElement)?.blur());
    const shown = await picture(popup, { width: 400, height: 600 });

    let page = "";
    if (over) {
      const tab = await harness.open(over);
      // Taller than the picture, so that the stand-in's controls stay outside it.
      await tab.setViewport({ width: 1120, height: 800 });
      await new Promise((done) => setTimeout(done, 500));
      page = await picture(tab, { width: 1120, height: 630 });
      await harness.closePopup();
      await tab.close();
    }
    await canvas.bringToFront();
    await canvas.setContent(`<!doctype html><html lang="${lang}"><style>${STYLE}</style><body class="${over ? "over" : ""} ${dark ? "dark" : ""}">
      ${page && `<img class="page" src="${page}">`}
      <main><b><img src="${ICON}">Connect Fix</b><h1 style="${size}">${title}</h1><p>${text}</p></main>
      <img class="popup" src="${shown}">`);
    await canvas.screenshot({ path: `${out}/screenshot-${i + 1}.png` });
  }
  await canvas.close();
}

const BANNER = `
  ${LINES}
  * { box-sizing: border-box; margin: 0 }
  body { overflow: hidden; font: 22px/1.4 system-ui, sans-serif; color: #12302c;
    background: linear-gradient(120deg, #f3faf8, #c9e7e1) }
  h1 { letter-spacing: -0.02em; line-height: 1.15 }
  .tile { height: 280px; display: grid; align-content: center; justify-items: center; gap: 14px; padding: 0 34px; text-align: center }
  .tile img { width: 112px }
  .tile h1 { font-size: 34px }
  .tile p { font-size: 20px }
  .marquee { height: 560px; padding: 0 0 0 90px; width: 830px; display: grid; align-content: center; gap: 20px }
  .marquee b { display: flex; gap: 14px; align-items: center; font-size: 30px }
  .marquee b img { width: 56px }
  .marquee h1 { font-size: 60px }
  .marquee p { font-size: 26px; opacity: 0.8 }
  .popup { position: absolute; right: 90px; top: 60px; width: 400px; border-radius: 16px;
    box-shadow: 0 30px 80px rgb(6 40 36 / 30%), 0 0 0 1px rgb(0 0 0 / 8%) }
`;

/** Tile, marquee and logo. */
export async function banners(
  harness: Harness,
  popup: Page,
  lang: string,
  { tile, marquee }: Listing,
  out: string,
): Promise<void> {
  await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  await show(popup, STATES.find(({ name }) => name === "approval") as (typeof STATES)[number]);
  await popup.evaluate(() => (document.activeElement as HTMLElement)?.blur());
  const shown = await picture(popup, { width: 400, height: 600 });
  const canvas = await harness.browser.newPage();
  const draw = async (name: string, width: number, height: number, body: string) => {
    await canvas.setViewport({ width, height });
    await canvas.setContent(`<!doctype html><html lang="${lang}"><style>${BANNER}</style><body>${body}`);
    await canvas.bringToFront();
    await canvas.screenshot({ path: `${out}/${name}-${width}x${height}.png` });
  };
  await draw("tile", 440, 280, `<div class="tile"><img src="${ICON}"><h1>Connect Fix</h1><p>${whole(tile)}</p></div>`);
  const [title, text] = marquee.map(whole);
  const words = `<div class="marquee"><b><img src="${ICON}">Connect Fix</b><h1>${title}</h1><p>${text}</p></div>`;
  await draw("marquee", 1400, 560, `${words}<img class="popup" src="${shown}">`);
  const centred = "display:grid;place-items:center;height:300px";
  await draw("logo", 300, 300, `<div style="${centred}"><img width="216" height="216" src="${ICON}"></div>`);
  await canvas.close();
}
