/** What the reader takes from a page, piece by piece: what reports something, in which context, and nothing else. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TERMS } from "../../src/reading/terms";
import * as LIMITS from "../../src/shared/limits";
import type { FrameReading } from "../../src/shared/reading";
import { type Harness, launch } from "./harness";

const SIGNIN = "login.microsoftonline.com";

let h: Harness;
let page: Page;
let body = "";
beforeAll(async () => {
  h = await launch();
  for (const host of ["app.hubspot.com", SIGNIN])
    h.standIn.answer(host, () => ({
      body: `<!doctype html><html><head><title>Error in the title</title></head><body>${body}</body></html>`,
    }));
  await h.allow(`https://${SIGNIN}/*`);
});
afterAll(() => h?.close());

/** The reading of each frame of a page with this body, top frame first. */
async function frames(html: string, host = "app.hubspot.com", path = "/reports/1"): Promise<(FrameReading | null)[]> {
  body = html;
  page = await h.open(path, { host, ...(page && { page }) });
  return (await h.worker()).evaluate(
    async (name, terms) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const target = { tabId: tab?.id as number, allFrames: true };
      await chrome.scripting.executeScript({ target, files: ["src/reader.iife.js"] });
      const func = (name: string, terms: unknown) =>
        (globalThis as never as Record<string, (t: unknown) => unknown>)[name]?.(terms);
      const results = await chrome.scripting.executeScript({ target, func, args: [name, terms] });
      return results.sort((a, b) => a.frameId - b.frameId).map(({ result }) => result as FrameReading | null);
    },
    LIMITS.READER,
    { ...TERMS },
  );
}
const read = async (html: string, host?: string, path?: string) => (await frames(html, host, path))[0] as FrameReading;
/** `kind: text` of each piece whose kind matches `kinds`. */
const pieces = async (html: string, kinds = /^(?!page|heading)/) =>
  (await read(html)).pieces.filter(({ kind }) => kinds.test(kind)).map(({ kind, text }) => `${kind}: ${text}`);

/** Too much text for the page to be read as a whole. */
const FULL = `<div>${"<i>Nothing to see here.</i> ".repeat(100)}</div>`;

describe("a box that reports something", () => {
  const NAMES = "alert error danger warning banner toast notif notice callout messagebar snackbar".split(" ");
  test.each(["class", "data-test-id", "data-testid"])("by a name in its %s", async (attribute) => {
    const boxes = NAMES.map(
      (name) => `<div ${attribute}="My${name.toUpperCase()}-box" role="x${name}">It is about ${name}</div>`,
    );
    const seen = await pieces(FULL + boxes.join(""));
    expect(seen.sort()).toEqual(NAMES.map((name) => `alert: It is about ${name}`).sort());
  });

  test("by its role, as a live region or by a name of HubSpot's", async () => {
    const marks = ['role="alert"', 'role="status"', 'aria-live="polite"', 'aria-live="assertive"'];
    const boxes = [...marks, 'data-alert-type="x"', 'id="loginError"'].map(
      (mark, n) => `<p ${mark} class="b${n}">Box ${n} says</p>`,
    );
    expect(await pieces(`${FULL}${boxes.join("")}<p aria-live="off">Off</p>`)).toHaveLength(6);
  });

  test("as a dialog, with what it quotes, and larger than an alert", async () => {
    for (const open of [
      '<div role="dialog">',
      '<div role="alertdialog">',
      "<dialog open>",
      '<div class="private-modal">',
      '<div aria-modal="true">',
    ]) {
      const close = open.startsWith("<dialog") ? "</dialog>" : "</div>";
      expect(await pieces(`${FULL}${open}<p>Details:</p><pre>Exactly this</pre>${close}`), open).toEqual([
        "dialog: Details:\nExactly this",
      ]);
    }
    const long = "word ".repeat(400);
    expect(await pieces(`${FULL}<div role="dialog">${long}</div>`)).toHaveLength(1);
    expect(await pieces(`${FULL}<div role="alert">${long}</div>`)).toEqual([]);
    expect(await pieces(`${FULL}<div role="alert">No</div>`)).toEqual([]);
  });

  test("but not if it is good news, or a tip", async () => {
    const types = ["success", "info", "tip", "note", "positive"].map(
      (type) => `<p data-alert-type="${type}">All well</p>`,
    );
    expect(await pieces(`${FULL}${types.join("")}<p role="alert" class="Toast-success">Saved it</p>`)).toEqual([]);
  });

  test("and is seen: what is hidden, clear or a pixel small is not, unless a screen reader speaks it for the page", async () => {
    for (const style of ["display:none", "visibility:hidden", "opacity:0", "width:1px;height:1px;overflow:hidden"])
      expect(await pieces(`${FULL}<div role="alert" style="${style}">Hidden one</div>`), style).toEqual([]);
    const spoken = `<div data-live-announcer><div role="log" style="position:absolute;width:1px;height:1px;overflow:hidden">Spoken</div></div>`;
    expect(await pieces(FULL + spoken)).toEqual(["alert: Spoken"]);
    const placed = `<form><div role="alert"><div style="position:absolute;top:40px">Placed on its own</div></div></form>`;
    expect(await pieces(FULL + placed)).toEqual(["alert: Placed on its own"]);
  });

  test("right below a field that was refused", async () => {
    const field = (mark: string) => `<div><input ${mark}><p>Below the field</p><p>Further below</p></div>`;
    expect(await pieces(FULL + field('aria-invalid="true"'))).toEqual(["alert: Below the field"]);
    expect(await pieces(FULL + field('aria-invalid="false"'))).toEqual([]);
  });

  test("says its words, its keys and where its links lead, not what its buttons are called", async () => {
    const { pieces: seen } = await read(
      `${FULL}<div role="alert"><h4>The title</h4><p>The <b>bo</b>dy, <a href="https://k.example/a?t=secret#part">a link</a>.</p>
       <i18n-string data-key="inbox.error">And a key</i18n-string><button>Reconnect</button><script>"no"</script><style>no{}</style>
       <noscript>no</noscript><template>no</template><textarea>no</textarea><select><option>no</option></select><span style="display:none">no</span>
       <div role="note" class="box-info">no</div></div>`,
    );
    expect(seen.filter(({ kind }) => kind === "alert")).toEqual([
      {
        kind: "alert",
        text: "The title\nThe body, a link.\nAnd a key",
        keys: ["inbox.error"],
        links: ["https://k.example/a#part"],
      },
    ]);
  });

  test("in a shadow root, and in one within it", async () => {
    const shadow = (mark: string, inner: string) =>
      `<div><template shadowrootmode="open"><p role="alert">${mark}</p>${inner}</template></div>`;
    expect(await pieces(FULL + shadow("Outer one", shadow("Inner one", "")))).toEqual([
      "alert: Outer one",
      "alert: Inner one",
    ]);
  });

  test("once, however often it stands there; of very many the last", async () => {
    expect(await pieces(`${FULL}${'<p><b role="alert">Again</b></p>'.repeat(5)}`)).toEqual(["alert: Again"]);
    const many = Array.from({ length: 200 }, (_, n) => `<div role="alert" class="a${n}">Alert ${n}.</div>`).join("");
    const seen = await pieces(FULL + many);
    expect(seen.length).toBeLessThanOrEqual(LIMITS.pieces);
    expect(seen.length).toBeGreaterThan(10);
    for (const one of seen) expect(Number(/\d+/.exec(one)?.[0])).toBeGreaterThanOrEqual(140);
  });
});

describe("a sentence of failure", () => {
  const SAYS = "IMAP login failed for this mailbox";

  test("is read with the box that it stands in, heading and all", async () => {
    expect(await pieces(`${FULL}<div><h5>Mail</h5><p>${SAYS}</p></div>`)).toContain(`words: Mail\n${SAYS}`);
  });

  test.each([
    ["nav", `<nav>${SAYS}</nav>`],
    ["a footer", `<footer>${SAYS}</footer>`],
    ["a menu", `<div role="menu"><div>${SAYS}</div></div>`],
    ["an article", `<article><p>${SAYS}</p></article>`],
    ["a document", `<div role="document">${SAYS}</div>`],
    ["a list to choose from", `<div role="listbox"><div role="option">${SAYS}</div></div>`],
    ["what somebody types", `<div contenteditable>${SAYS}</div>`],
    ["a link", `<a href="#">${SAYS}</a>`],
    ["a button", `<button>${SAYS}</button>`],
    ["a label", `<label>${SAYS}</label>`],
    ["the head of a column", `<table><tr><th>${SAYS}</th></tr></table>`],
    ["a list of many", `<div>${`<p class="t">${SAYS}</p>`.repeat(8)}</div>`],
    ["a list of dated ones", `<div>${[1, 2, 3].map((day) => `<p class="t">${SAYS}, Nov ${day}</p>`).join("")}</div>`],
    ["a script", `<script type="application/json">"${SAYS}"</script>`],
    ["a text about it", `<div>${`<p>${"Some words on it. ".repeat(12)}</p>`.repeat(3)}<p>${SAYS}</p></div>`],
  ])("is not read in %s", async (_, html) => {
    expect(await pieces(FULL + html)).toEqual([]);
  });

  test("is read in an article where connections are set up", async () => {
    const card = `${FULL}<article><h4>Mail</h4><p>${SAYS}</p></article>`;
    const seen = (await read(card, undefined, "/settings/accounts")).pieces.map(({ text }) => text);
    expect(seen).toContain(`Mail\n${SAYS}`);
  });

  test("is any sentence where connections are set up, those with a word of failure first", async () => {
    const lines = `${FULL}<div><p>Paused since the twelfth of March.</p><p>${SAYS}</p></div>`;
    const texts = async (path: string) => (await read(lines, undefined, path)).pieces.map(({ text }) => text);
    const seen = await texts("/settings/accounts");
    expect(seen).toContain("Paused since the twelfth of March.");
    expect(seen.indexOf(SAYS)).toBeLessThan(seen.indexOf("Paused since the twelfth of March."));
    expect(await texts("/reports")).not.toContain("Paused since the twelfth of March.");
  });

  test("is read beside two others like it, and in a dialog over a text", async () => {
    expect(
      (await pieces(`${FULL}<div><p class="t">${SAYS}, Nov 1</p><p class="t">${SAYS}, Nov 2</p></div>`)).length,
    ).toBeGreaterThan(0);
    const text = `<p>${"Some words on it. ".repeat(12)}</p>`.repeat(3);
    expect(await pieces(`<div>${text}<div role="dialog"><p role="alert">${SAYS}</p></div></div>`)).toEqual([
      `alert: ${SAYS}`,
    ]);
  });

  test("is read between two paragraphs, and not on a page of long sentences, whatever they stand in", async () => {
    const long =
      "Some more words on it, as many as fill a line or two of what people write when they have much to say.";
    const paragraph = `<p>${long.repeat(3)}</p>`;
    expect(await pieces(`<section>${paragraph}<p>${SAYS}</p>${paragraph}</section>`)).toContain(`words: ${SAYS}`);
    const boxes = (text: string, count: number) =>
      Array.from({ length: count }, (_, n) => `<div class="b${n}">${text}</div>`).join("");
    expect(await pieces(`${boxes(long.repeat(2), 8)}<section><div>${SAYS}</div></section>`)).toEqual([]);
    expect(await pieces(`${boxes(long.repeat(2), 4)}<section><div>${SAYS}</div></section>`)).toHaveLength(1);
    expect(await pieces(`${boxes(long, 8)}<section><div>${SAYS}</div></section>`)).toHaveLength(1);
  });

  test.each([
    ["red words", "color:#b3261e"],
    ["a pink ground", "background:#fdedee"],
    ["an amber ground", "background:#ffe9b0"],
    ["a red line at its side", "border-left:4px solid #d7263d"],
  ])("is an alert by %s", async (_, style) => {
    expect(await pieces(`${FULL}<div style="${style}"><p>${SAYS}</p></div>`)).toEqual([`alert: ${SAYS}`]);
  });

  test.each([
    "color:#1a56b3",
    "background:#eef4ff",
    "background:#eeeeee",
    "border-left:4px solid #2b8a3e",
    "border-left:0 solid red",
  ])("is none by %s", async (style) => {
    expect(await pieces(`${FULL}<div style="${style}"><p>${SAYS}</p></div>`)).toEqual([`words: ${SAYS}`]);
  });

  test("is one also without a word of failure, where it is red and longer than a mark beside a field", async () => {
    expect(await pieces(`${FULL}<p style="color:#b3261e">Postboksen er ikke der lenger, desverre.</p>`)).toHaveLength(
      1,
    );
    expect(await pieces(`${FULL}<p style="color:#b3261e">Skriv navn her</p>`)).toEqual([]);
  });

  test("is a field's in a form, and an alert in a frame that a dialog shows", async () => {
    expect(await pieces(`${FULL}<form><div><p>${SAYS}</p></div></form>`)).toEqual([`field: ${SAYS}`]);
    const framed = `<iframe width="300" height="200" srcdoc="<p>${SAYS}</p>"></iframe>`;
    const inFrame = async (html: string) => (await frames(FULL + html))[1]?.pieces.map(({ kind }) => kind);
    expect(await inFrame(`<div role="dialog">${framed}</div>`)).toContain("alert");
    expect(await inFrame(`<div>${framed}</div>`)).not.toContain("alert");
  });

  test("in the words of a program is quoted, not where it is a word within a sentence", async () => {
    const log = "535 5.7.139 Authentication unsuccessful";
    expect(await pieces(`${FULL}<article><p>This is in the log:</p><pre>${log}</pre></article>`)).toEqual([
      `quote: ${log}`,
    ]);
    expect(await pieces(`${FULL}<article><p><code>${log}</code></p></article>`)).toEqual([`quote: ${log}`]);
    expect(await pieces(`${FULL}<article><p>It says <code>${log}</code> and stops.</p></article>`)).toEqual([]);
  });
});

test("the page that a program names behind a hash, and what a sign-in brings back, without any token", async () => {
  const reading = await read(
    FULL,
    undefined,
    "/app?code=secret&error=access_denied&error_subcode=cancel#/settings/mail?x=1",
  );
  expect(reading.path).toBe("/app#/settings/mail");
  expect(reading.pieces).toEqual([
    { kind: "alert", text: "error=access_denied error_subcode=cancel", keys: [], links: [] },
  ]);
  expect((await read(FULL, undefined, "/app#access_token=secret")).path).toBe("/app#access_token");
});

test("headings, as a page calls them, and a short page as a whole", async () => {
  const headings = `<h1>One</h1><h2>Two two</h2><h3>Three</h3><h4>Four</h4><div role="heading">Five</div>`.replace(
    "One",
    "First",
  );
  const seen = await pieces(
    `${FULL}<section>${headings.split("><").join("></section><section><")}</section>`,
    /heading|page/,
  );
  expect(seen.map((one) => one.replace(/^heading: /, ""))).toEqual(["First", "Two two", "Three", "Five"]);
  expect(await pieces("<p>Only this</p><p>and that</p>", /page/)).toEqual(["page: Only this\nand that"]);
  expect(await pieces(`<p>Only this</p>${FULL}`, /page/)).toEqual([]);
});

test("the accounts that a page lists, innermost row by row", async () => {
  const rows = [
    "<table><tr><td>ana@contoso.com</td><td>Connected</td></tr></table>",
    "<ul><li><div class='Card-x'>ben@contoso.com <b>Default</b></div></li></ul>",
    "<div role='row'>cleo@contoso.com</div>",
    "<div class='StyledTile'>dora@contoso.com</div>",
    "<nav><ul><li>menu@contoso.com</li></ul></nav>",
    "<ul><li>No address</li></ul>",
  ];
  const seen = await pieces(FULL + rows.join(""), /row/);
  expect(seen.map((one) => /\w+@/.exec(one)?.[0])).toEqual(["ana@", "ben@", "cleo@", "dora@"]);
});

test("of a sign-in page, who asks for what and which attempt it was", async () => {
  const GUID = "0f8e6c2a-1b3d-4c5e-9f70-8192a3b4c5d6";
  const hidden = `<div style="display:none"><div>Correlation Id: ${GUID}</div><div><b>Error Code:</b> <span>53003</span></div><div>Timestamp: 2026-11-23T09:41:07Z</div><div>Version 12</div></div>`;
  const query = `client_id=${GUID}&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fb&scope=openid&state=secret&login_hint=a%40b.example`;
  const seen = await read(`<h1>No way</h1>${hidden}`, SIGNIN, `/common/oauth2/authorize?${query}`);
  expect(seen).toMatchObject({
    host: SIGNIN,
    path: "/common/oauth2/authorize",
    isSignin: true,
    request: [`client_id=${GUID}`, "redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fb", "scope=openid"],
    identifiers: [`Correlation Id: ${GUID}`, "Error Code: 53003", "Timestamp: 2026-11-23T09:41:07Z"],
  });
  // After a form was submitted, the request is only in the data of the page's own script.
  const script = `<script type="application/json">{"url":"/x?client_id=${GUID}&amp;nonce=secret"}</script>`;
  expect((await read(script, SIGNIN, "/common/login")).request).toEqual([`client_id=${GUID}`]);
  // On other pages the reader takes neither.
  expect(await read(`<p>Correlation Id: ${GUID}</p>${script}`)).toMatchObject({
    isSignin: false,
    request: [],
    identifiers: [],
  });
});

test("each frame speaks for itself; one for mails or without room says nothing", async () => {
  const frame = (more: string, html: string) => `<iframe width="300" height="200" ${more} srcdoc='${html}'></iframe>`;
  const [, own, mail, sandboxed, small] = await frames(
    [
      frame('title="Connect"', '<p role="alert">From a frame</p>'),
      frame('title="Email preview"', '<p class="error">In a mail</p><p role="alert">About the mail</p>'),
      frame("sandbox", '<p role="alert">Sandboxed</p>'),
      frame('style="width:1px;height:1px"', '<p role="alert">Tiny</p>'),
    ].join(""),
  );
  const texts = (one?: FrameReading | null) => one?.pieces.map(({ kind, text }) => `${kind}: ${text}`);
  expect(own).toMatchObject({ host: "app.hubspot.com", path: "/reports/1" });
  expect(texts(own)).toContain("alert: From a frame");
  expect(texts(mail)).toEqual(["alert: About the mail"]);
  for (const none of [sandboxed, small]) expect(none?.pieces ?? []).toEqual([]);
});
