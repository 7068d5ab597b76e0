/** What the views beside the card show and store. How they look, and where the focus goes, is for a browser. */
import { type ComponentType, createElement } from "preact";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { button, drawn, field, focused, press, type } from "./drawn";
import { fakeView, incident, known, NOW } from "./view";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const HOUR = 3_600_000;

let v: ReturnType<typeof fakeView>;
const writeText = vi.fn(async (_: string) => undefined);
beforeEach(() => {
  v = fakeView();
  vi.stubGlobal("navigator", { languages: ["en"], clipboard: { writeText } });
});

/** Draws a view of a popup that opens now, in English. */
async function open(View: ComponentType) {
  const [{ initialState }, { speak }] = await Promise.all([
    import("../../../src/ui/popup/initial-state"),
    import("../../../src/ui/state/words"),
  ]);
  v.sync.set("settings", { language: "en" });
  const { settings } = await import("../../../src/shared/items");
  const { ready } = await import("../../../src/ui/state/store");
  await Promise.all([initialState(), ready(settings)]);
  await speak();
  return drawn(View);
}
const itRequest = async () => (await import("../../../src/ui/request/ItRequest")).ItRequest;
test("without a failure, a step leads to the page it names, never to another", async () => {
  const { StepAction } = await import("../../../src/ui/card/Steps");
  const pages = ["tab", "email", "calendar", "inboxes"] as const;
  const card = { incident: undefined } as never;
  const view = await open(() => pages.map((hubspot) => StepAction({ card, action: { hubspot }, label: "" })) as never);
  expect([...view.querySelectorAll("a")].map(({ href }) => href)).toEqual([
    "https://app.hubspot.com/l/settings/user-preferences/email",
    "https://app.hubspot.com/l/settings/user-preferences/email",
    "https://app.hubspot.com/l/settings/user-preferences/calendar",
    "https://app.hubspot.com/",
  ]);
});

test("what was copied is said to be until the text is another, and once more when it is copied again", async () => {
  const { CopyButton } = await import("../../../src/ui/parts/controls");
  const { redraw } = await import("../../../src/ui/state/store");
  let text = "a";
  const view = await open(() => createElement(CopyButton, { text, label: "Copy it" }));
  const said = () => view.querySelector("[role=status]")?.textContent;
  const copy = () => press(button(view, "Copy it"));
  expect(said()).toBe("");
  await copy();
  expect(said()).toBe("Copied");
  text = "b";
  redraw();
  expect(said()).toBe("");
  await copy();
  expect(said()).toBe("Copied");
  let written = () => {};
  writeText.mockReturnValueOnce(
    new Promise((done) => {
      written = () => done(undefined);
    }),
  );
  await copy();
  expect(said()).toBe("");
  written();
  await v.settled();
  await v.settled();
  expect(said()).toBe("Copied");
});

describe("a request", () => {
  test("is a reminder only to whom it was sent", async () => {
    const rule = "hubspot/rate-limited";
    await v.put(incident(1, { diagnosis: known(rule) }));
    await v.putLocal({
      [`asked:1234567:${rule}`]: { rule, portal: "1234567", to: "hubspot-admin", at: NOW - 2 * HOUR },
    });
    const view = await open(await itRequest());
    expect(field(view, "Subject")?.value).toMatch(/^Reminder: /);
    await press(button(view, "HubSpot support"));
    expect(field(view, "Subject")?.value).not.toMatch(/^Reminder: /);
  });
});

describe("that a request was sent", () => {
  const keep = async (stored: Record<string, unknown>) => {
    await v.put(stored);
    const view = await open(await itRequest());
    await press(button(view, "Copy"));
    return [...v.local.keys()];
  };
  const rule = "signin/admin-approval-needed";
  const failed = { diagnosis: known(rule) };

  test("is kept on disk", async () => {
    expect(await keep(incident(1, failed))).toEqual([`asked:1234567:${rule}`]);
  });

  test("is not, where it is about a private window", async () => {
    expect(await keep(incident(1, { ...failed, isPrivate: true }))).toEqual([]);
  });

  test("is not, where it was looked up in one", async () => {
    Object.assign(chrome.extension, { inIncognitoContext: true });
    expect(await keep({ lastPlace: { place: "it-request", about: "", answer: known(rule) } })).toEqual([]);
  });
});

describe("what was typed for one mailbox", () => {
  const wrong = (tabId: number, expected: string) =>
    incident(tabId, {
      diagnosis: known("office365/wrong-account"),
      addresses: { connected: "x@other.example", expected },
      domain: expected.split("@")[1] as string,
    });
  const mailboxCheck = async () => (await import("../../../src/ui/side/MailboxCheck")).MailboxCheck;

  test.each([
    ["Your work email address", itRequest, "kim@one.example", "lee@two.example"],
    ["Mail domain", mailboxCheck, "one.example", "two.example"],
  ] as const)("stays with it: %s", async (label, load, one, two) => {
    await v.put({ ...wrong(1, "kim@one.example"), ...wrong(2, "lee@two.example") });
    const view = await open(await load());
    expect(field(view, label)?.value).toBe(one);
    await type(field(view, label), `my-${one}`);
    expect(field(view, label)?.value).toBe(`my-${one}`);
    v.again(2);
    expect(field(await open(await load()), label)?.value).toBe(two);
    v.again(1);
    expect(field(await open(await load()), label)?.value).toBe(`my-${one}`);
  });

  test("is offered for one of which nothing is known", async () => {
    await v.put({ ...incident(1), ...incident(2) });
    const label = "Your work email address";
    const view = await open(await itRequest());
    await type(field(view, label), "kim@one.example");
    v.again(2);
    expect(field(await open(await itRequest()), label)?.value).toBe("kim@one.example");
  });
});

describe("the link that approves", () => {
  const OTHER = "99999999-2222-3333-4444-555555555555";
  const links = (view: Element) =>
    [...view.querySelectorAll("[data-approval] code")].map(({ textContent }) => textContent);
  const failed = (clientId: string) =>
    incident(1, { diagnosis: { ...known("signin/admin-approval-needed"), details: { clientId } } });
  const address = (clientId: string) =>
    `https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?client_id=${clientId}&scope=Mail.Send&redirect_uri=${encodeURIComponent("https://app.hubspot.com/oauth/back")}`;
  async function permissions(clientId: string) {
    await v.put({
      ...failed(clientId),
      signin: {
        tenant: "contoso.com",
        clientId: OTHER,
        scope: "Mail.Send",
        redirectUri: "https://app.hubspot.com/oauth/back",
      },
    });
    return open((await import("../../../src/ui/request/Approval")).Permissions);
  }

  test("is for the app that failed, not for that of an earlier sign-in", async () => {
    const view = await permissions(CLIENT.toUpperCase());
    expect(links(view)).toEqual([`https://login.microsoftonline.com/organizations/adminconsent?client_id=${CLIENT}`]);
    expect(view.textContent).not.toContain("Got it");
    const message = await open(await itRequest());
    expect(field(message, "Message")?.value).not.toContain(OTHER);
  });

  test("is exact where the sign-in is of the same app", async () => {
    const view = await permissions(OTHER.toUpperCase());
    expect(links(view)).toEqual([expect.stringContaining(`/contoso.com/v2.0/adminconsent?client_id=${OTHER}&scope=`)]);
    expect(view.textContent).toContain("Got it");
    expect(focused?.localName).toBe("h1");
  });

  test("becomes exact by the address of that app only", async () => {
    const view = await permissions(CLIENT);
    const paste = (value: string) => type(field(view, "Address of Microsoft"), value);
    await paste(address(OTHER));
    expect(view.textContent).toContain("HubSpot’s request is not in this address");
    expect(focused?.localName).toBe("h1");
    await paste(address(CLIENT));
    // The field is gone, so the focus goes to what is said in its place.
    expect(focused?.getAttribute("role")).toBe("status");
    expect(focused?.textContent).toContain("Got it");
    expect(view.textContent).toContain("Got it");
    expect(links(view)).toEqual([expect.stringContaining(`client_id=${CLIENT}&scope=Mail.Send`)]);
  });
});

const lookup = (view: Element) => view.querySelector<HTMLInputElement>("#lookup") ?? undefined;
const find = vi.fn(async (_: string) => ({ hits: [] }));
test("the lookup keeps the latest answer only, also while another view is open", async () => {
  vi.doMock("../../../src/lookup/finder", () => ({ finderFor: () => ({ find }) }));
  const { Lookup } = await import("../../../src/ui/lookup/Lookup");
  const { redraw } = await import("../../../src/ui/state/store");
  let isOpen = true;
  const view = await open(() => isOpen && createElement(Lookup, null));
  const turn = async (next: boolean) => {
    isOpen = next;
    redraw();
    await v.settled();
  };
  for (const value of ["a", "b", "a"]) await type(lookup(view), value);
  await turn(false);
  await turn(true);
  expect(find.mock.calls.flat()).toEqual(["a", "b", "a"]);
});

describe("a press of the button that finds nothing", () => {
  const nothing = async () => ({ tabId: 1, at: NOW, outcome: "nothing" });
  const isNoted = (view: Element) => view.querySelector("[data-reading=nothing]") !== null;
  const start = async () => (await import("../../../src/ui/lookup/StartView")).StartView;
  afterAll(() => {
    for (const one of ["ui/popup/press", "lookup/finder"]) vi.doUnmock(`../../../src/${one}`);
    vi.resetModules();
  });
  beforeEach(async () => {
    vi.doMock("../../../src/ui/popup/press", () => ({ press: nothing }));
    vi.doMock("../../../src/lookup/finder", () => ({ finderFor: () => ({ find }) }));
    await v.put({ draft: "AADSTS50105" });
  });

  test("says so, and answers nothing that was looked up before until asked to", async () => {
    v.isPopup();
    const view = await open(await start());
    expect([isNoted(view), lookup(view)?.value]).toEqual([true, ""]);
    expect(v.session.get("draft")).toBe("AADSTS50105");
    await press(button(view, "Back to the results"));
    expect([isNoted(view), lookup(view)?.value]).toEqual([false, "AADSTS50105"]);
  });

  test("leaves the field to what is typed next", async () => {
    v.isPopup();
    const view = await open(await start());
    await type(lookup(view), "password");
    expect(lookup(view)?.value).toBe("password");
    expect(v.session.get("draft")).toBe("password");
    expect(button(view, "Back to the results")).toBeUndefined();
  });

  test("is another matter than a view that opens without it, which keeps the draft", async () => {
    const view = await open(await start());
    expect([isNoted(view), lookup(view)?.value]).toEqual([false, "AADSTS50105"]);
  });
});
