/** The four pictures of the stores, 1280 × 800: a sentence, and what it is about. */
import type { Page } from "puppeteer";
import type { Harness } from "../e2e/harness";
import { STATES, show } from "./states";

const SIZE = { width: 1280, height: 800 };

interface Poster {
  /** A state of the popup. */
  state: string;
  /** On the stand-in HubSpot, where this failure happened. */
  over?: string;
  dark?: boolean;
  words: Record<string, [title: string, text: string]>;
}

const POSTERS: readonly Poster[] = [
  {
    state: "api-not-enabled",
    over: "/settings/12345/user-preferences/email?fail=api-not-enabled",
    words: {
      en: ["The connection failed. Here is the fix.", "Connect Fix sees it on HubSpot’s page and opens by itself."],
      fr: [
        "La connexion a échoué. Voici la solution.",
        "Connect Fix le voit sur la page de HubSpot et s’ouvre tout seul.",
      ],
    },
  },
  {
    state: "it-request",
    words: {
      en: ["IT must act? The message is written.", "Permissions, link and codes. You read it, you send it."],
      fr: [
        "À l’informatique d’agir ? Le message est écrit.",
        "Autorisations, lien et codes. Vous le lisez, vous l’envoyez.",
      ],
    },
  },
  {
    state: "lookup-answer",
    dark: true,
    words: {
      en: ["Paste any error. Get the answer.", "Every AADSTS number, Office 365, Gmail, IMAP, SMTP, Exchange."],
      fr: ["Collez une erreur. Lisez la réponse.", "Tous les numéros AADSTS, Office 365, Gmail, IMAP, SMTP, Exchange."],
    },
  },
  {
    state: "mailbox-verdict",
    words: {
      en: ["Where is this mailbox, really?", "One click, only the domain leaves, and you know what to choose."],
      fr: ["Où est vraiment cette boîte mail ?", "Un clic, seul le domaine sort, et vous savez quoi choisir."],
    },
  },
];

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { width: 1280px; height: 800px; overflow: hidden; font: 22px/1.45 system-ui, sans-serif; color: #12302c;
    background: linear-gradient(120deg, #f3faf8, #d8eeea) }
  body.dark { color: #eaf5f3; background: linear-gradient(120deg, #142220, #0c1514) }
  main { position: absolute; left: 80px; top: 0; bottom: 0; width: 560px; display: grid; align-content: center; gap: 22px }
  h1 { font-size: 54px; line-height: 1.12; letter-spacing: -0.02em; text-wrap: balance }
  p { opacity: 0.8 }
  b { display: flex; gap: 12px; align-items: center; font-size: 24px }
  b img { width: 40px }
  .popup { position: absolute; right: 110px; top: 64px; width: 452px; border-radius: 16px;
    box-shadow: 0 30px 80px rgb(6 40 36 / 30%), 0 0 0 1px rgb(0 0 0 / 8%) }
  .page { position: absolute; inset: 176px 0 auto 0; margin: auto; width: 1120px; border-radius: 14px;
    box-shadow: 0 30px 80px rgb(6 40 36 / 25%), 0 0 0 1px rgb(0 0 0 / 8%) }
  .over main { top: 44px; bottom: auto; width: 1120px; gap: 6px }
  .over h1 { font-size: 44px }
  .over b { display: none }
  .over .popup { top: 150px; right: 116px; width: 400px }
`;

const picture = async (page: Page, clip: { width: number; height: number }) =>
  `data:image/png;base64,${await page.screenshot({ clip: { x: 0, y: 0, ...clip }, encoding: "base64" })}`;

/** `popup` is a tab that shows the popup's page; its language is set already. */
export async function posters(harness: Harness, popup: Page, language: string, out: string): Promise<void> {
  const canvas = await harness.browser.newPage();
  await canvas.setViewport(SIZE);
  for (const [i, { state, over, dark = false, words }] of POSTERS.entries()) {
    const [title, text] = words[language] ?? (words.en as [string, string]);
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
    await show(popup, STATES.find(({ name }) => name === state) as (typeof STATES)[number]);
    await popup.evaluate(() => (document.activeElement as HTMLElement)?.blur());
    const shown = await picture(popup, { width: 400, height: 600 });

    let page = "";
    if (over) {
      const tab = await harness.open(over);
      // Taller than the picture: the controls of the stand-in stay outside.
      await tab.setViewport({ width: 1120, height: 800 });
      await new Promise((done) => setTimeout(done, 500));
      page = await picture(tab, { width: 1120, height: 630 });
      await harness.closePopup();
      await tab.close();
    }
    const icon = await popup.evaluate(async () => {
      const bytes = new Uint8Array(await (await fetch("/icons/icon-128.png")).arrayBuffer());
      return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
    });
    await canvas.bringToFront();
    await canvas.setContent(`<!doctype html><style>${STYLE}</style><body class="${over ? "over" : ""} ${dark ? "dark" : ""}">
      ${page && `<img class="page" src="${page}">`}
      <main><b><img src="${icon}">Connect Fix</b><h1>${title}</h1><p>${text}</p></main>
      <img class="popup" src="${shown}">`);
    await canvas.screenshot({ path: `${out}/store-${i + 1}-${language}.png` });
  }
  await canvas.close();
}
