/** What the watcher reports to the worker, box by box and account by account, and what it keeps to itself. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as LIMITS from "../../src/shared/limits";
import type { PageMessage } from "../../src/shared/messages";
import { type Harness, launch } from "./harness";
import { pause, until } from "./wait";

let h: Harness;
let page: Page | undefined;
let body = "";
let portal = 80_000;
beforeAll(async () => {
  h = await launch();
  h.standIn.answer("app.hubspot.com", () => ({
    body: `<!doctype html><html><body>${body}</body></html>`,
  }));
  await (await h.worker()).evaluate(async () => {
    await chrome.storage.sync.set({ settings: { autoOpen: false } });
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
});
afterAll(() => h?.close());

type Boxed = Extract<PageMessage, { text: string }>;
const heard = async () =>
  (await h.worker()).evaluate(() => (globalThis as unknown as { heard: PageMessage[] }).heard.slice());

/** Opens a settings page with this body, and discards earlier messages. */
async function open(html: string, path = "user-preferences/email"): Promise<Page> {
  body = html;
  // Leave the previous page first, so that it sends nothing more.
  await page?.goto("about:blank");
  await (await h.worker()).evaluate(() => {
    (globalThis as unknown as { heard: unknown[] }).heard.length = 0;
  });
  page = await h.open(`/settings/${++portal}/${path}`, page && { page });
  return page;
}
/** The last boxes are reported first, so once this one is reported, all others are. */
const FIRST = '<div role="alert">First of all</div>';
async function told(html: string): Promise<Boxed[]> {
  await open(FIRST + html);
  const boxes = async () => (await heard()).filter((one): one is Boxed => "text" in one);
  const all = await until(boxes, (all) => all.some(({ text }) => text === "First of all"));
  return all.filter(({ text }) => text !== "First of all");
}
const texts = async (html: string) => (await told(html)).map(({ text }) => text).sort();

describe("what a page says anew without any mark is told of", () => {
  const FORM = `<h1>Email</h1><p>Connect your mailbox.</p><p id="status">Connecting takes 3 minutes</p><p id="more" hidden>The server did not let us in.</p>
    <div id="place"></div><article id="help"></article><button id="button">Connect</button><p>Signature</p><p id="last">Tasks</p>
    <iframe srcdoc="<p id=inner>Calendar</p>"></iframe>`;
  const said = async () => (await heard()).flatMap((one) => ("text" in one ? [one.text] : []));
  /** Changes the page once its first view has been seen, and then once more; returns what is told of until then. */
  async function changed(change: string): Promise<string[]> {
    const now = await open(FORM);
    await until(heard, (all) => all.some(({ type }) => type === "rows"));
    await now.evaluate(change);
    await pause(1500);
    await now.evaluate(put("last", "And this comes last of all."));
    const all = await until(said, (texts) => texts.some((text) => text.endsWith("last of all.")));
    return all.filter((text) => text !== "And this comes last of all.");
  }
  const put = (id: string, html: string) => `document.querySelector("#${id}").innerHTML = ${JSON.stringify(html)}`;

  test.each([
    ["put in", put("place", "<p>The server did not <b>let</b> us in.</p>")],
    ["in place of other words", put("status", "The server did not <b>let</b> us in.")],
    ["shown that was hidden", 'document.querySelector("#more").hidden = false'],
    [
      "in a frame",
      'document.querySelector("iframe").contentDocument.querySelector("#inner").textContent = "The server did not let us in."',
    ],
    [
      "in a shadow root",
      `${put("place", "<div></div>")};
       document.querySelector("#place div").attachShadow({ mode: "open" }).innerHTML = "<p>The server did not let us in.</p>"`,
    ],
  ])("%s", async (_, change) => {
    expect(await changed(change)).toEqual(["The server did not let us in."]);
  });

  test.each([
    ["the label of a button", put("button", "Connect once more, this time by hand")],
    ["a countdown", put("status", "Connecting takes 2 minutes")],
    ["help", put("help", "<p>The server may not let you in.</p>")],
    ["what the rep writes", put("place", "<div contenteditable>The server did not let us in.</div>")],
    [
      "another view",
      put("place", Array.from({ length: 30 }, (_, n) => `<p>Template ${n} for new customers</p>`).join("")),
    ],
    ["more than a message", put("place", "The server did not let us in. ".repeat(30))],
  ])("but not %s", async (_, change) => {
    expect(await changed(change)).toEqual([]);
  });
});

describe("a box is told of", () => {
  const groups = [
    ["My-Alert", "MyError_x", "is-failure", "DangerZone", "box-warning"],
    ["Banner", "UIToast", "snackbar", "form__validation"],
    ["PanelBody"],
  ];
  test.each(groups)("by its class: %s %s %s", async (...names) => {
    const all = names.filter(Boolean);
    const boxes = all.map((name) => `<div class="${name}"><span>It is about ${name}</span></div>`);
    expect(await texts(boxes.join(""))).toEqual(all.map((name) => `It is about ${name}`).sort());
  });

  test.each([
    [['data-test-id="inbox-error"', 'data-testid="x-alert"', 'data-selenium-test="connect-failure"']],
    [['role="alert"', 'role="alertdialog"', 'data-alert-type="danger"', 'role="status"']],
    [['aria-live="polite"', 'aria-live="assertive"', 'role="dialog"', 'aria-modal="true"']],
  ])("by %s", async (marks) => {
    const boxes = marks.map((mark, n) => `<div ${mark}>Box ${n} says</div>`);
    expect(await texts(boxes.join(""))).toEqual(marks.map((_, n) => `Box ${n} says`));
  });

  test("in lines, where the page breaks them", async () => {
    expect(await texts('<div role="alert"><b>ana@contoso.com</b><br><span>It is lost.</span></div>')).toEqual([
      "ana@contoso.com It is lost.",
    ]);
  });

  test("by the element that it is, by a picture beside it, and by HubSpot's own keys", async () => {
    expect(await texts("<dl><dt>Error</dt><dd>In a list</dd></dl><dialog open>In a dialog</dialog>")).toEqual([
      "In a dialog",
      "In a list",
    ]);
    expect(
      await texts(
        '<p><svg data-icon-name="Danger"></svg><b>Beside a picture</b></p><p><i class="icon-warning"></i>Beside an icon</p>',
      ),
    ).toEqual(["Beside a picture", "Beside an icon"]);
    const keys = ["InboxConnect.errors.X", "inbox.failure", "x.Popover.disconnected", "E.CONNECTED_ACCOUNT_LOST"];
    const boxes = keys.map((key, n) => `<p><i18n-string data-key="${key}">Keyed ${n}</i18n-string></p>`);
    expect(await texts(boxes.join(""))).toEqual(["Keyed 0", "Keyed 1", "Keyed 2", "Keyed 3"]);
  });

  test("as what it is: a failure, a success, an outage", async () => {
    const kinds = async (html: string) => (await told(html)).map(({ type }) => type);
    expect(await kinds('<div role="alert">Not good</div>')).toEqual(["alert"]);
    for (const mark of [
      'class="SuccessToast"',
      'role="alert" data-test-id="update-success"',
      'data-alert-type="success"',
    ])
      expect(await kinds(`<div ${mark}>All good</div>`), mark).toEqual(["success"]);
    for (const name of ["private-alert--system-wide", "fire-alarm_outage", "fire-alarm_critsit"])
      expect(await kinds(`<div role="alert" class="${name}">We look into it</div>`), name).toEqual(["outage"]);
  });

  test("with its words, its keys and where its links lead", async () => {
    const [box] = await told(
      `<div role="alert"><h4>The title</h4><p>The <b>bo</b>dy has <a href="/a?t=secret#part">a link</a> in it.</p>
       <i18n-string data-key="inbox.error">And a key</i18n-string><a href="/help">Learn more</a><button>Reconnect</button><i role="button">no</i><i role="menuitem">no</i><span style="display:none">no</span><span style="visibility:hidden">no</span>
       <div role="note" class="box-info">no</div><select><option>no</option></select><textarea>no</textarea></div>`,
    );
    expect(box).toEqual({
      type: "alert",
      text: "The title The body has a link in it. And a key",
      keys: ["inbox.error"],
      links: ["/a#part", "/help"],
    });
  });

  test("with a log in a field that can only be read, as it is now", async () => {
    const now = await open('<div role="dialog"><h2>It failed</h2><textarea readonly></textarea></div>');
    await now.$eval("textarea", (field) => {
      field.value = "OFFICE_ERROR_X";
    });
    await until(heard, (all) => JSON.stringify(all).includes("It failed OFFICE_ERROR_X"));
  });

  test("within bounds", async () => {
    const part = `<i18n-string data-key="inbox.x.${"k".repeat(500)}">${"word ".repeat(20)}<a href="/${"l".repeat(500)}">x</a></i18n-string>`;
    // A late message of the previous page may be among them.
    const box = (await told(`<div role="alert">${part.repeat(60)}</div>`)).find(({ text }) => text.startsWith("word"));
    expect(box?.text.length).toBe(LIMITS.text);
    expect([box?.keys.length, box?.links.length]).toEqual([LIMITS.keys, LIMITS.links]);
    expect([box?.keys[0]?.length, box?.links[0]?.length]).toEqual([LIMITS.mark, LIMITS.mark]);
  });

  test("once more where the worker failed over it", async () => {
    await (await h.worker()).evaluate(
      (next) => {
        const { session } = chrome.storage;
        const set = session.set.bind(session);
        session.set = async (values: object) => {
          if (!JSON.stringify(values).includes(next)) return set(values);
          session.set = set;
          throw new Error("full");
        };
      },
      `${portal + 1}`,
    );
    await open('<div role="alert">It failed</div>');
    const alerts = async () => (await heard()).filter(({ type }) => type === "alert");
    await until(alerts, (all) => all.length === 2);
  });

  test("once, when it comes and whatever is drawn anew; and that nothing of it is left", async () => {
    const now = await open('<div id="a"></div>');
    const draw = (html: string) =>
      now.evaluate((html) => {
        const place = document.querySelector("#a");
        if (place) place.innerHTML = html;
      }, html);
    const all = async () =>
      (await heard()).map((one) => ("text" in one ? one.text : one.type)).filter((one) => one !== "rows");
    await draw('<div role="alert">It failed</div>');
    await until(all, (seen) => seen.length === 1);
    await draw('<div role="alert">It failed</div>');
    await pause(400);
    await draw("");
    expect(await until(all, (seen) => seen.includes("gone"))).toEqual(["It failed", "gone"]);
    await draw('<div role="alert">It failed</div>');
    expect(await until(all, (seen) => seen.length > 2)).toEqual(["It failed", "gone", "It failed"]);
  });

  test("again, where a live region stays and is emptied meanwhile", async () => {
    const now = await open('<div role="alert" style="min-height: 20px"></div>');
    const say = (text: string) =>
      now.evaluate((text) => document.querySelector("[role=alert]")?.replaceChildren(text), text);
    const all = async () =>
      (await heard()).map((one) => ("text" in one ? one.text : one.type)).filter((one) => one !== "rows");
    for (const times of [1, 2]) {
      await say("It failed");
      expect(await until(all, (seen) => seen.length === 2 * times - 1)).toContain("It failed");
      await say("");
      expect((await until(all, (seen) => seen.length === 2 * times)).at(-1)).toBe("gone");
    }
  });
});

describe("nobody hears", () => {
  const BOX = '<div role="alert">IMAP authentication error</div>';
  test.each([
    ["what somebody wrote", ["blockquote", "article", "div contenteditable", 'div role="log"']],
    [
      "what shows what somebody wrote",
      ["TimelineItem", "NoteCard__Styled", "copilot-sidebar", "chatspot-x", "HelpPanel"].map(
        (name) => `div class="${name}"`,
      ),
    ],
    ["a conversation", ['div data-test-id="conversation-thread"']],
    ["what is hidden", ["div hidden", 'div style="display:none"', 'div style="visibility:hidden"']],
  ])("%s", async (_, places) => {
    const html = places.map((place) => `<${place}>${BOX}</${place.split(" ")[0]}>`);
    expect(await texts(html.join(""))).toEqual([]);
  });

  test("what a row says of its account, but a sentence about one", async () => {
    const row = (said: string) =>
      `<ul><li>ana@contoso.com <span class="Tag--danger">${said}</span><button>x</button></li></ul>`;
    expect(await texts(row("Disconnected"))).toEqual([]);
    expect(await texts(row("has lost its connection to HubSpot since Monday."))).toEqual([
      "has lost its connection to HubSpot since Monday.",
    ]);
  });

  test("what can be chosen and typed in a message", async () => {
    expect(
      await texts('<div role="alert">Why?<select><option>IMAP error</option></select><textarea>IMAP</textarea></div>'),
    ).toEqual(["Why?"]);
  });

  test("information and tips", async () => {
    const marks = ['class="x-info"', 'class="x-tip"', 'data-alert-type="info"', 'data-alert-type="tip"'];
    expect(await texts(marks.map((mark) => `<div role="alert" ${mark}>IMAP</div>`).join(""))).toEqual([]);
    expect(await texts('<div role="alert" class="fire-alarm_alarm">Please confirm your address</div>')).toEqual([]);
  });

  test("a question with an answer to choose, a live region that holds the page, or one that holds other alerts", async () => {
    const ask = (title: string, buttons: number) =>
      `<div role="dialog"><h2>${title}</h2><p>It will be gone.</p>${"<button>x</button>".repeat(buttons)}</div>`;
    expect(await texts(ask("Disconnect it?", 2))).toEqual([]);
    expect(await texts(ask("切断しますか？", 2))).toEqual([]);
    expect(await texts(ask("Disconnect it?", 1))).toEqual(["Disconnect it? It will be gone."]);
    expect(await texts(ask("Disconnected", 2))).toEqual(["Disconnected It will be gone."]);
    expect(await texts(`<div aria-live="polite">${"A page of much text. ".repeat(250)}</div>`)).toEqual([]);
    expect(await texts(`<div aria-live="polite">${"A long report. ".repeat(120)}</div>`)).toHaveLength(1);
    const beside = (words: string) => `<p><svg data-icon-name="Danger"></svg>${words}</p>`;
    expect(await texts(beside("It failed. ".repeat(50)) + beside("Not so. ".repeat(90)))).toEqual([
      "It failed. ".repeat(50).trim(),
    ]);
    expect(await texts('<div class="toast-list"><div role="alert">One toast</div></div>')).toEqual(["One toast"]);
  });

  test("of a frame that shows a mail, a helper or nothing that may run", async () => {
    const frame = (more: string) => `<iframe width="300" height="90" ${more} srcdoc='${BOX}'></iframe>`;
    const marks = [
      'title="Mail"',
      'name="message-body"',
      'id="signature"',
      'title="Preview"',
      'id="copilot-frame"',
      "sandbox",
    ];
    expect(await texts(marks.map(frame).join(""))).toEqual([]);
    await open(frame('title="Connect"'));
    await until(heard, (all) => JSON.stringify(all).includes("IMAP authentication error"));
  });
});

describe("accounts", () => {
  /** The report about the page's accounts, once they have stopped changing. */
  async function rows(html: string, path?: string) {
    await open(html, path);
    const last = async () => (await heard()).findLast((one) => one.type === "rows" && one.accounts);
    return (await until(last, (one) => one)) as Extract<PageMessage, { type: "rows" }>;
  }
  const addresses = async (html: string) => (await rows(html)).accounts?.map(({ address }) => address);
  const ROW = "<ul><li>ana@contoso.com <button>Actions</button></li></ul>";

  test("with what their rows say, how they are marked, and who is at work", async () => {
    const { accounts, user } = await rows(
      `<div class="UserEmail-x">anna.berg@contoso.com</div><table><tr class="row-x" title="Needs care">
       <td>ana@contoso.com</td><td><svg aria-label="Danger" data-icon-name="Warn"></svg>Disconnected</td><td><button class="danger">Reconnect</button><a href="#">Help</a></td></tr></table>`,
    );
    expect(user).toBe("anna.berg@contoso.com");
    expect(accounts).toHaveLength(1);
    expect(accounts?.[0]).toMatchObject({ address: "ana@contoso.com" });
    expect(accounts?.[0]?.words.replace(/\s+/g, " ").trim()).toBe("ana@contoso.com Disconnected");
    for (const mark of ["Needs care", "Danger", "Warn"]) expect(accounts?.[0]?.marks).toContain(mark);
    expect(accounts?.[0]?.marks).not.toContain("danger");
  });

  test("in rows, cards and tiles", async () => {
    expect(
      await addresses(
        `<table><tr><td>a@contoso.com</td></tr></table><ul><li>b@contoso.com</li></ul><div role="row">c@contoso.com</div>
         <div><p>d@contoso.com</p><button>Disable</button></div><div><h5>e@contoso.com</h5><input type="checkbox"></div>`,
      ),
    ).toEqual(["a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com", "e@contoso.com"]);
    // As many accounts as a company has, but no more than a page may report.
    const many = Array.from(
      { length: LIMITS.accounts + 20 },
      (_, n) => `<li class="${"x".repeat(700)}">a${n}@contoso.com</li>`,
    );
    const { accounts } = await rows(`<ul>${many.join("")}</ul>`);
    expect(accounts).toHaveLength(LIMITS.accounts);
    expect(accounts?.[0]?.marks.length).toBe(LIMITS.state);
  });

  test("cut in two, or whole in a title where the middle is left out", async () => {
    expect(
      await addresses(
        `<ul><li><span><span>someone.el</span><span>se@contoso.com</span></span></li>
         <li><span title="anna.maria.berg@contoso.com"><b>anna.ma</b> <b>erg@contoso.com</b></span></li>
         <li><b style="margin-right:8px">Ben</b><span>ben@contoso.com</span></li></ul>`,
      ),
    ).toEqual(["someone.else@contoso.com", "anna.maria.berg@contoso.com", "ben@contoso.com"]);
  });

  test("not where they stand in a message, a menu, a dialog, a sentence, or are hidden", async () => {
    const li = "<ul><li>x@fabrikam.com <button>x</button></li></ul>";
    const places = [
      '<div role="alert">',
      "<nav>",
      '<div role="menu">',
      '<div id="hs-global-toolbar">',
      '<div id="accounts-menu">',
      '<div role="dialog">',
      "<blockquote>",
      "<div hidden>",
    ];
    const html = places.map((place) => place + li + place.replace(/<(\w+).*/, "</$1>"));
    expect(
      await addresses(
        `${ROW}${html.join("")}<p>x@fabrikam.com</p><ul><li>x@fabrikam.com has lost its connection to HubSpot since Monday. <button>x</button></li></ul>`,
      ),
    ).toEqual(["ana@contoso.com"]);
  });

  test("on pages that list some, and again once they have changed", async () => {
    const now = await open(ROW);
    const counts = async () =>
      (await heard()).flatMap((one) => (one.type === "rows" ? (one.accounts?.length ?? "none") : []));
    await until(counts, (all) => all.length > 0);
    await now.evaluate(() => document.querySelector("ul")?.insertAdjacentHTML("beforeend", "<li>ben@contoso.com</li>"));
    await until(counts, (all) => all.length > 1);
    await now.evaluate(() => document.querySelector("ul")?.replaceChildren());
    expect(await until(counts, (all) => all.length > 2)).toEqual([1, 2, 0]);
    await open(`${FIRST}${ROW}`, "users");
    await pause(700);
    expect(await heard()).toEqual([]);
  });
});

describe("what the rep does", () => {
  const type = "[type=email]";
  test("an address is told of where it is typed to be connected, and nothing that is typed elsewhere", async () => {
    const now = await open(
      `<input type="email" id="a"><input id="b"><div role="dialog"><input type="email"><input type="password"></div>`,
    );
    const fill = (selector: string, value: string) =>
      now.$eval(
        selector,
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        },
        value,
      );
    await fill("#a", "not@this.example");
    await fill("#b", "secret");
    await fill("[type=password]", "secret");
    await fill(`[role=dialog] ${type}`, "team@contoso.com");
    const asked = async () => (await heard()).flatMap((one) => (one.type === "asked" ? one.address : []));
    expect(await until(asked, (all) => all.length > 0)).toEqual(["team@contoso.com"]);
    expect(JSON.stringify(await heard())).not.toContain("secret");
  });

  test("a button of an account or of a dialog is told of, and no other click", async () => {
    const now = await open(
      `<button id="other">Other</button><p id="text">Text</p><ul><li>ana@contoso.com <button id="row">Remove</button></li></ul><div role="dialog"><button id="yes">Yes</button></div>`,
    );
    const count = async () => (await heard()).filter(({ type }) => type === "acted").length;
    await now.$eval("#other", (one) => (one as HTMLElement).click());
    await now.$eval("#text", (one) => (one as HTMLElement).click());
    await now.$eval("#row", (one) => (one as HTMLElement).click());
    await until(count, (times) => times === 1);
    await now.$eval("#yes", (one) => (one as HTMLElement).click());
    await until(count, (times) => times === 2);
  });

  test("an address that carries a failure or a success is told of once, however long it is", async () => {
    await open("", `user-preferences/email?inboxconnected=true&x=${"x".repeat(9000)}`);
    const addresses = async () => (await heard()).flatMap((one) => (one.type === "address" ? one.address : []));
    const [address] = await until(addresses, (all) => all.length > 0);
    expect(address).toContain("inboxconnected=true");
    expect(address?.length).toBeLessThanOrEqual(LIMITS.url);
    const now = await open("", "users?error=access_denied");
    await until(addresses, (all) => all.length === 1);
    await now.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await open("", "users?page=2");
    await pause(300);
    expect(await addresses()).toEqual([]);
  });
});
