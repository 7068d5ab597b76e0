import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sightingOf } from "../../../src/background/incidents/sighting";
import * as LIMITS from "../../../src/shared/limits";
import { fakeBrowser, ID, ORIGIN } from "./fake";

vi.doMock("../../../src/signin.iife?script&iife", () => ({ default: "signin.js" }));

const own = { id: ID, origin: ORIGIN };
const HUBSPOT = "https://app-eu1.hubspot.com/settings/12345/user-preferences/email";
const SIGNIN = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1";

type SenderFacts = Partial<chrome.runtime.MessageSender>;
const page = (url: string, more: SenderFacts = {}): SenderFacts => ({
  id: ID,
  url,
  origin: /^[a-z-]+:\/\/[^/]+/.exec(url)?.[0] as string,
  frameId: 0,
  tab: { id: 7, url } as chrome.tabs.Tab,
  ...more,
});

const senders = {
  hubspot: page(HUBSPOT),
  "hubspot, first data centre": page("https://app.hubspot.com/contacts/12345/record/0-1/1"),
  "hubspot frame in hubspot": page(HUBSPOT, { frameId: 3 }),
  "hubspot frame in another site": page(HUBSPOT, { frameId: 3, tab: { id: 7, url: "https://evil.example/" } as never }),
  "hubspot page in no tab strip": page(HUBSPOT, { tab: { id: -1, url: HUBSPOT } as chrome.tabs.Tab }),
  "hubspot page without tab": page(HUBSPOT, { tab: undefined as never }),
  "hubspot page over http": page("http://app.hubspot.com/settings/1/user-preferences/email"),
  "hubspot's public site": page("https://www.hubspot.com/settings/1/user-preferences/email"),
  "look-alike host": page("https://app.hubspot.com.evil.example/settings/1/user-preferences/email"),
  "look-alike subdomain": page("https://app-eu1.evil-hubspot.com/"),
  "another site": page("https://evil.example/"),
  "opaque origin": page(HUBSPOT, { origin: "null" }),
  signin: page(SIGNIN),
  "signin frame": page(SIGNIN, { frameId: 2 }),
  popup: { id: ID, url: `${ORIGIN}/src/popup.html`, origin: ORIGIN },
  "options in a tab": page(`${ORIGIN}/src/options.html`),
  "another extension": { id: "ponmlkjihgfedcbaponmlkjihgfedcba", url: `${ORIGIN}/src/popup.html`, origin: ORIGIN },
  "another extension's page": { id: ID, url: "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/x.html" },
  nobody: {},
} satisfies Record<string, SenderFacts>;

const alert = (more: object = {}) => ({ type: "alert", text: "Sorry.", keys: [], links: [], ...more });
const rows = (accounts: unknown, more: object = {}) => ({ type: "rows", accounts, ...more });
const address = (address: unknown) => ({ type: "address", address });
const signin = (more: object = {}) => ({ type: "signin", texts: ["AADSTS50105"], ...more });
const messages = {
  alert: alert(),
  rows: rows([{ address: "a@b.example", words: "Connected", marks: "" }]),
  success: alert({ type: "success" }),
  acted: { type: "acted" },
  address: address("https://app.hubspot.com/?inboxconnected=true"),
  asked: { type: "asked", address: "a@b.example" },
  signin: signin(),
  gone: { type: "gone" },
  shown: { type: "shown", incident: "i" },
  dismiss: { type: "dismiss", incident: "i" },
  choose: { type: "choose", incident: "i", rule: "office365/generic" },
  "try-again": { type: "try-again", incident: "i", page: "email" },
  intended: { type: "intended", incident: "i" },
  "permissions-changed": { type: "permissions-changed" },
} as const;

const OF_HUBSPOT: (keyof typeof messages)[] = ["alert", "success", "rows", "address", "asked", "acted", "gone"];
const allowed: Partial<Record<keyof typeof senders, (keyof typeof messages)[]>> = {
  hubspot: OF_HUBSPOT,
  "hubspot, first data centre": OF_HUBSPOT,
  "hubspot frame in hubspot": OF_HUBSPOT,
  signin: ["signin", "gone"],
  popup: ["shown", "dismiss", "choose", "try-again", "intended", "permissions-changed"],
  "options in a tab": ["shown", "dismiss", "choose", "try-again", "intended", "permissions-changed"],
};

let route: typeof import("../../../src/background/messages/router").route;
beforeAll(async () => {
  fakeBrowser();
  ({ route } = await import("../../../src/background/messages/router"));
});
const send = (message: unknown, sender: SenderFacts) => route(message, sender as chrome.runtime.MessageSender, own);

describe("who may say what", () => {
  const table = Object.keys(senders).flatMap((sender) =>
    Object.keys(messages).map((message) => [sender, message] as [keyof typeof senders, keyof typeof messages]),
  );
  test.each(table)("%s: %s", (sender, message) => {
    const routed = send(messages[message], senders[sender]);
    expect(routed !== undefined).toBe(allowed[sender]?.includes(message) ?? false);
    if (routed) expect(routed.tier).toBe(sender === "popup" || sender === "options in a tab" ? "view" : "page");
  });
});

describe("what a view may say", () => {
  const incident = "11111111-2222-3333-4444-555555555555";
  const asks = (page: unknown) => send({ type: "try-again", incident, page }, senders.popup) !== undefined;

  test("is about an incident, by its id, and a rule or a page that exists", () => {
    for (const page of ["tab", "email", "calendar", "inboxes"]) expect(asks(page), page).toBe(true);
    for (const page of ["contacts", "", undefined]) expect(asks(page)).toBe(false);
    for (const type of ["shown", "dismiss", "intended"]) {
      expect(send({ type, incident }, senders.popup)).toMatchObject({ message: { type, incident } });
      expect(send({ type, incident: "x".repeat(41) }, senders.popup)).toBeUndefined();
    }
    for (const rule of ["office365", "office365/../x", 1])
      expect(send({ type: "choose", incident, rule }, senders.popup)).toBeUndefined();
  });
});

describe("what a page may say", () => {
  const text = (length: number) => "x".repeat(length);
  const refused: Record<string, unknown> = {
    nothing: undefined,
    "a string": "alert",
    "an unknown kind": { ...alert(), type: "sighting" },
    "no text": alert({ text: undefined }),
    "a text that is none": alert({ text: 1 }),
    "too long a text": alert({ text: text(LIMITS.text + 1) }),
    "no keys": alert({ keys: undefined }),
    "no links": alert({ links: undefined }),
    "too many keys": alert({ keys: Array(LIMITS.keys + 1).fill("k") }),
    "too long a link": alert({ links: [text(LIMITS.mark + 1)] }),
    "too many accounts": rows(Array(LIMITS.accounts + 1).fill({ address: "a@b.c", words: "", marks: "" })),
    "an account that says too much": rows([{ address: "a@b.c", words: text(LIMITS.state + 1), marks: "" }]),
    "accounts that are no list": rows({ "a@b.c": true }),
    "an address that is none": address("inboxconnected=true"),
    "too long an address": address(`https://app.hubspot.com/${text(LIMITS.url)}`),
    "too long a wish": { type: "asked", address: text(LIMITS.address + 1) },
  };
  test.each(Object.entries(refused))("refuses %s", (_, message) => {
    expect(send(message, senders.hubspot)).toBeUndefined();
  });

  test("takes the largest that is allowed", () => {
    const largest = alert({ text: text(LIMITS.text), keys: Array(LIMITS.keys).fill(text(LIMITS.mark)) });
    expect(send(largest, senders.hubspot)).toMatchObject({ tier: "page", message: largest });
    const all = rows(Array(LIMITS.accounts).fill({ address: "a@b.c", words: text(LIMITS.state), marks: "" }));
    expect(send(all, senders.hubspot)).toMatchObject({ tier: "page", message: all });
  });

  test("of a sign-in takes what an error page says, and the id of an app", () => {
    const whole = signin({ texts: Array(LIMITS.texts).fill("x"), clientId: "11111111-2222-3333-4444-555555555555" });
    expect(send(whole, senders.signin)).toMatchObject({ message: whole });
    const more = [
      { texts: Array(LIMITS.texts + 1).fill("x") },
      { clientId: text(41) },
      { clientId: 1 },
      { texts: "x" },
    ];
    for (const bad of more) expect(send(signin(bad), senders.signin), JSON.stringify(bad)).toBeUndefined();
  });

  test("what a user menu shows is left out where it is none, and costs the accounts nothing", () => {
    const anna = [{ address: "a@b.example", words: "", marks: "" }];
    for (const user of [{}, text(LIMITS.address + 1)]) {
      expect(send(rows(anna, { user }), senders.hubspot)).toMatchObject({ message: rows(anna) });
    }
  });

  test("keeps nothing but what it knows, and learns from the browser where it was said", () => {
    const home = { origin: "https://app-eu1.hubspot.com", portal: "12345" };
    expect(send(alert({ rule: "office365/generic", surface: "paste" }), senders.hubspot)).toEqual({
      tier: "page",
      message: alert(),
      from: { kind: "hubspot", tabId: 7, home, surface: "email-settings" },
    });
  });

  test("a page that was loaded elsewhere speaks from where the single-page app has gone", () => {
    const url = HUBSPOT.replace("email", "calendar");
    const moved = page("https://app-eu1.hubspot.com/", { tab: { id: 7, url } as chrome.tabs.Tab });
    expect(send(alert(), moved)).toMatchObject({ from: { home: { portal: "12345" }, surface: "calendar-settings" } });
    const gone = page(HUBSPOT, { tab: { id: 7, url: "https://elsewhere.example/" } as chrome.tabs.Tab });
    expect(send(alert(), gone)).toMatchObject({ from: { home: { portal: "12345" }, surface: "email-settings" } });
  });

  test("a page that is no surface may hold the connect dialog; a frame is what its own address says", () => {
    expect(send(alert(), senders["hubspot, first data centre"])).toMatchObject({
      from: { home: { portal: "12345" }, surface: "connect-dialog" },
    });
    const record = "https://app-eu1.hubspot.com/contacts/7/record/0-1/1";
    const framed = page(HUBSPOT, { frameId: 3, tab: { id: 7, url: record } as chrome.tabs.Tab });
    expect(send(alert(), framed)).toMatchObject({ from: { home: { portal: "12345" }, surface: "email-settings" } });
  });

  test("any input is refused or small, and never throws", () => {
    const near = fc.record(
      {
        type: fc.constantFrom(...Object.keys(messages)),
        text: fc.oneof(fc.string(), fc.anything()),
        texts: fc.oneof(fc.array(fc.string()), fc.anything()),
        keys: fc.oneof(fc.array(fc.string()), fc.anything()),
        links: fc.oneof(fc.array(fc.string()), fc.anything()),
        address: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.anything()),
        accounts: fc.oneof(
          fc.array(fc.record({ address: fc.emailAddress(), words: fc.string(), marks: fc.string() })),
          fc.anything(),
        ),
        user: fc.anything(),
        clientId: fc.anything(),
        incident: fc.anything(),
        rule: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), fc.constantFrom(...Object.values(senders)), (message, sender) => {
        const routed = send(message, sender);
        if (routed?.tier !== "page") return;
        const { message: said } = routed;
        if (said.type === "gone" || said.type === "asked" || said.type === "acted") return;
        const { texts, surface, accounts = [] } = sightingOf(said, "email-settings");
        expect(texts.length).toBeLessThanOrEqual(LIMITS.texts);
        expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThanOrEqual(LIMITS.text);
        expect(surface).not.toBe("paste");
        for (const { address } of accounts) expect(address.length).toBeLessThanOrEqual(LIMITS.address);
      }),
      { numRuns: 2000 },
    );
  });
});
