/** How a view begins: a press of the button asks to read the page, and a popup that died comes back where it was. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Reading } from "../../../src/shared/last-reading";
import { fakeView, incident, known, reading } from "./view";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const BACK = "https://app.hubspot.com/oauth/back";
const ADDRESS = `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&scope=Mail.Send&redirect_uri=${encodeURIComponent(BACK)}`;

let v: ReturnType<typeof fakeView>;
const press = vi.fn(async (tabId: number): Promise<Reading> => ({ tabId, at: 0, outcome: "nothing" }));
vi.doMock("../../../src/ui/popup/press", () => ({ press }));
beforeEach(() => {
  v = fakeView();
  press.mockClear();
});

async function open(search = "") {
  vi.stubGlobal("location", { search });
  const { initialState } = await import("../../../src/ui/popup/initial-state");
  await initialState();
  const [{ here }, { shown }] = await Promise.all([
    import("../../../src/ui/state/route"),
    import("../../../src/ui/state/shown"),
  ]);
  return { here: here(), shown: shown() };
}

describe("the page is read", () => {
  test("when the button is pressed where nothing failed; what was read is kept and shown", async () => {
    v.isPopup();
    press.mockResolvedValueOnce(reading(1, { signin: { clientId: CLIENT, scope: "Mail.Send", redirectUri: BACK } }));
    const { here, shown } = await open();
    expect(press).toHaveBeenCalledWith(1);
    expect(shown.subject?.rule.id).toBe("imap/login-failed");
    expect(here).toMatchObject({ place: "card", from: "card" });
    expect(v.data.view).toBe("popup");
    expect(v.session.get("reading")).toMatchObject({ outcome: "found" });
    expect(v.session.get("signin")).toEqual({ clientId: CLIENT, scope: "Mail.Send", redirectUri: BACK });
  });

  test("where reading fails, the popup is drawn all the same, without what was read before", async () => {
    v.isPopup();
    await v.put({ reading: reading(1) });
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    press.mockRejectedValueOnce(new Error("no knowledge"));
    const { here } = await open();
    expect(here.place).toBe("lookup");
    expect(v.session.get("reading")).toBeNull();
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  test("and where a failure is over or dismissed", async () => {
    v.isPopup();
    await v.put(incident(1, { state: "resolved" }));
    await open();
    expect(press).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["a failure is open", "", { ...incident(1) }, true],
    ["the rep looks something up", "", { nextView: "lookup" }, true],
    ["it is the side panel", "?view=panel", {}, true],
    ["it is the lookup in a tab", "?view=lookup", {}, true],
    ["it is the same page in a tab", "", {}, false],
  ])("but not where %s", async (_, search, stored, isPopup) => {
    if (isPopup) v.isPopup();
    await v.put(stored);
    await open(search);
    expect(press).not.toHaveBeenCalled();
  });
});

test("HubSpot's request is taken from the address in front, where the browser tells it, and from no other page", async () => {
  v.again(1, ADDRESS);
  await open();
  expect(v.session.get("signin")).toMatchObject({ clientId: CLIENT, redirectUri: BACK });
  // Another of Microsoft's sign-in pages is no reason to forget the request.
  v.again(1, "https://login.microsoftonline.com/common/login");
  await open();
  expect(v.session.get("signin")).toMatchObject({ clientId: CLIENT });
  v.session.delete("signin");
  v.again(1, `https://example.com/?next=${ADDRESS}`);
  await open();
  expect(v.session.get("signin")).toBeUndefined();
});

describe("it comes back", () => {
  test("where the rep was with this failure, and with no other", async () => {
    await v.put({ ...incident(1), lastPlace: { place: "it-request", about: "i1" } });
    expect((await open()).here).toMatchObject({ place: "it-request", from: "card" });
    v.again(1);
    await v.put({ lastPlace: { place: "it-request", about: "another" } });
    expect((await open()).here.place).toBe("card");
  });

  test("not to the description of a page, which may be another by now", async () => {
    await v.put({ ...incident(1), lastPlace: { place: "describe", about: "i1" } });
    expect((await open()).here.place).toBe("card");
  });

  test("to a view about an answer of the lookup, with that answer", async () => {
    await v.put({ lastPlace: { place: "it-request", about: "", answer: known("imap/login-failed") } });
    expect((await open()).here).toMatchObject({
      place: "it-request",
      from: "lookup",
      subject: { rule: { id: "imap/login-failed" } },
    });
  });

  test("not with an answer that was about something else", async () => {
    const answer = known("imap/login-failed");
    await v.put({ ...incident(1), lastPlace: { place: "it-request", about: "another", answer } });
    expect((await open()).here).toMatchObject({
      place: "card",
      from: "card",
      subject: { rule: { id: "imap/disabled" } },
    });
  });

  test("behind the lookup where the answer was of the lookup, though a failure is open", async () => {
    await v.put({
      ...incident(1),
      lastPlace: { place: "it-request", about: "i1", answer: known("imap/login-failed") },
    });
    expect((await open()).here).toMatchObject({
      place: "it-request",
      from: "lookup",
      subject: { rule: { id: "imap/login-failed" } },
    });
  });

  test("first to what the rep looks up, once", async () => {
    await v.put({ ...incident(1), nextView: "lookup", lastPlace: { place: "it-request", about: "i1" } });
    expect((await open()).here.place).toBe("lookup");
    expect(v.session.get("nextView")).toBe("");
  });

  test("to the card, where the failure is over meanwhile", async () => {
    await v.put({ ...incident(1, { state: "resolved" }), lastPlace: { place: "it-request", about: "i1" } });
    expect((await open()).here.place).toBe("card");
  });

  test("in a tab of its own it is the lookup", async () => {
    await v.put(incident(1));
    expect((await open("?view=lookup")).here.place).toBe("lookup");
    expect(v.data.view).toBe("lookup");
  });
});
