import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../../src/shared/messages";
import { fakeBrowser, ID, ORIGIN } from "./fake";

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

const sighting = (more: object = {}) => ({
  type: "sighting",
  sighting: { surface: "email-settings", place: "alert", texts: ["Sorry."], ...more },
});
const onSignin = sighting({ surface: "microsoft-signin", place: "page" });
const messages = {
  sighting: sighting(),
  "signin sighting": onSignin,
  cleared: { type: "cleared" },
  shown: { type: "shown", incident: "i" },
  dismiss: { type: "dismiss", incident: "i" },
  choose: { type: "choose", incident: "i", rule: "office365/generic" },
  "try-again": { type: "try-again", incident: "i", page: "email" },
  intended: { type: "intended", incident: "i" },
  "permissions-changed": { type: "permissions-changed" },
} as const;

const allowed: Partial<Record<keyof typeof senders, (keyof typeof messages)[]>> = {
  hubspot: ["sighting", "cleared"],
  "hubspot, first data centre": ["sighting", "cleared"],
  "hubspot frame in hubspot": ["sighting", "cleared"],
  signin: ["signin sighting", "cleared"],
  popup: ["shown", "dismiss", "choose", "try-again", "intended", "permissions-changed"],
  "options in a tab": ["shown", "dismiss", "choose", "try-again", "intended", "permissions-changed"],
};

let route: typeof import("../../../src/background/router").route;
beforeAll(async () => {
  fakeBrowser();
  ({ route } = await import("../../../src/background/router"));
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

describe("what a page may say", () => {
  const text = (length: number) => "x".repeat(length);
  const refused: Record<string, unknown> = {
    nothing: undefined,
    "a string": "sighting",
    "no sighting": { type: "sighting" },
    "the surface of people": sighting({ surface: "paste" }),
    "an unknown surface": sighting({ surface: "everywhere" }),
    "an unknown place": sighting({ place: "footer" }),
    "no texts": sighting({ texts: undefined }),
    "a text that is none": sighting({ texts: [1] }),
    "too many texts": sighting({ texts: Array(LIMITS.texts + 1).fill("x") }),
    "too long a text": sighting({ texts: [text(LIMITS.text + 1)] }),
    "too many keys": sighting({ keys: Array(LIMITS.keys + 1).fill("k") }),
    "too long a key": sighting({ keys: [text(LIMITS.key + 1)] }),
    "too many links": sighting({ anchors: Array(LIMITS.anchors + 1).fill("a") }),
    "too long a link": sighting({ anchors: [text(LIMITS.anchor + 1)] }),
    "too many accounts": sighting({ accounts: Array(LIMITS.accounts + 1).fill({ address: "a@b.c", state: "broken" }) }),
    "too long an address": sighting({ accounts: [{ address: text(LIMITS.address + 1), state: "broken" }] }),
    "an account in no known state": sighting({ accounts: [{ address: "a@b.c", state: "fine" }] }),
    "an own address that is none": sighting({ ownAddress: {} }),
    "a success that is none": sighting({ justConnected: "yes" }),
  };
  test.each(Object.entries(refused))("refuses %s", (_, message) => {
    expect(send(message, senders.hubspot)).toBeUndefined();
  });

  test("takes the largest that is allowed", () => {
    const largest = sighting({
      texts: Array(LIMITS.texts).fill(text(LIMITS.text)),
      keys: Array(LIMITS.keys).fill(text(LIMITS.key)),
      anchors: Array(LIMITS.anchors).fill(text(LIMITS.anchor)),
      accounts: Array(LIMITS.accounts).fill({ address: text(LIMITS.address), state: "broken" }),
    });
    expect(send(largest, senders.hubspot)).toMatchObject({ tier: "page", message: largest });
  });

  test("keeps nothing but what it knows", () => {
    const routed = send(
      sighting({ rule: "office365/generic", accounts: [{ address: "a@b.c", state: "broken", x: 1 }] }),
      senders.hubspot,
    );
    expect(routed).toEqual({
      tier: "page",
      message: sighting({ accounts: [{ address: "a@b.c", state: "broken" }] }),
      from: { kind: "hubspot", tabId: 7, home: { origin: "https://app-eu1.hubspot.com", portal: "12345" } },
    });
  });

  test("any input is refused or small, and never throws", () => {
    const near = fc.record(
      {
        type: fc.constantFrom("sighting", "cleared", "dismiss", "choose"),
        sighting: fc.oneof(
          fc.anything(),
          fc.record({
            surface: fc.constantFrom("email-settings", "paste", "x"),
            place: fc.constantFrom("alert", "rows", "x"),
            texts: fc.oneof(fc.array(fc.string()), fc.anything()),
            accounts: fc.anything(),
          }),
        ),
        incident: fc.anything(),
        rule: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), fc.constantFrom(...Object.values(senders)), (message, sender) => {
        const routed = send(message, sender);
        if (routed?.tier === "page" && routed.message.type === "sighting") {
          expect(routed.message.sighting.texts.length).toBeLessThanOrEqual(LIMITS.texts);
          expect(routed.message.sighting.surface).not.toBe("paste");
        }
      }),
      { numRuns: 2000 },
    );
  });
});
