/** What the popup is about, and where the rep is in it. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeView, incident, known, NOW, reading } from "./view";

const MINUTE = 60_000;

let v: ReturnType<typeof fakeView>;
beforeEach(() => {
  v = fakeView();
});

/** The modules of a popup that opens now, with what is stored loaded. */
async function open(search = "") {
  vi.stubGlobal("location", { search });
  const [{ shown, current }, route, { ready, sessionReady, stored }, { lastReading }] = await Promise.all([
    import("../../../src/ui/state/shown"),
    import("../../../src/ui/state/route"),
    import("../../../src/ui/state/store"),
    import("../../../src/shared/last-reading"),
  ]);
  await Promise.all([sessionReady(), ready(current), ready(lastReading)]);
  const ruleOf = () => shown().subject?.rule.id;
  return { shown, ruleOf, elsewhere: () => stored(current).elsewhere.map(({ id }) => id), ...route };
}

describe("what the popup is about", () => {
  test("the incident of the tab in front; those of others are elsewhere", async () => {
    await v.put({ ...incident(1), ...incident(2, { diagnosis: known("imap/login-failed") }) });
    const { shown, ruleOf, elsewhere } = await open();
    expect(shown()).toMatchObject({ incident: { id: "i1" }, text: "IMAP is\ndisabled", key: "i1" });
    expect(ruleOf()).toBe("imap/disabled");
    expect(elsewhere()).toEqual(["i2"]);
  });

  test("an incident that shows in this tab too, such as Microsoft's window", async () => {
    await v.put(incident(2, { alsoIn: [5, 1] }));
    expect((await open()).shown().incident?.id).toBe("i2");
  });

  test("a failure that no rule knows", async () => {
    await v.put(incident(1, { diagnosis: { ...known("imap/disabled"), status: "unknown", rule: null } }));
    const { shown, here } = await open();
    expect(shown()).toMatchObject({ incident: { id: "i1" }, subject: undefined });
    expect(here()).toMatchObject({ place: "card", from: "card", hasCard: true });
  });

  test("nothing where nothing failed", async () => {
    await v.put(incident(2));
    const { shown, here, elsewhere } = await open();
    expect(shown()).toMatchObject({ subject: undefined, text: "", key: "" });
    expect(here()).toMatchObject({ place: "lookup", from: "lookup", hasCard: false });
    expect(elsewhere()).toEqual(["i2"]);
  });

  test("how it ended, for ten minutes; what was dismissed, never", async () => {
    await v.put({
      ...incident(1, { state: "resolved", updatedAt: NOW - 10 * MINUTE + 1 }),
      ...incident(2, { state: "resolved", updatedAt: NOW - 10 * MINUTE }),
      ...incident(3, { state: "dismissed" }),
    });
    const { shown, elsewhere } = await open();
    expect(shown().incident?.id).toBe("i1");
    expect(elsewhere()).toEqual([]);
    await v.turnTo(2);
    // A tab without an incident keeps showing what the rep is working on.
    expect(shown().incident?.id).toBe("i1");
  });

  test("in the side panel the failure stays beside other tabs, until one of them has its own", async () => {
    await v.put({ ...incident(1), ...incident(3) });
    const { shown } = await open("?view=panel");
    await v.turnTo(2);
    expect(shown().incident?.id).toBe("i1");
    await v.turnTo(3);
    expect(shown().incident?.id).toBe("i3");
    await v.turnTo(2);
    expect(shown().incident?.id).toBe("i3");
  });
});

describe("what a press of the button read", () => {
  test("is shown in its own tab, and in the panel beside any", async () => {
    await v.put({ reading: reading(1) });
    const { shown, ruleOf } = await open();
    expect(shown()).toMatchObject({ incident: undefined, text: "Login failed", key: "read:imap/login-failed" });
    expect(ruleOf()).toBe("imap/login-failed");
    v.again(2);
    expect((await open()).ruleOf()).toBeUndefined();
    v.again(undefined as never);
    expect((await open()).ruleOf()).toBe("imap/login-failed");
    v.again(2);
    expect((await open("?view=panel")).ruleOf()).toBe("imap/login-failed");
  });

  test("comes after a failure that is open, and before how one ended", async () => {
    await v.put({ ...incident(1), reading: reading(1, { at: NOW + 1 }) });
    const { ruleOf, shown } = await open();
    expect(ruleOf()).toBe("imap/disabled");
    await v.put(incident(1, { state: "resolved" }));
    expect(ruleOf()).toBe("imap/login-failed");
    expect(shown().incident).toBeUndefined();
    // What ended after the press is newer.
    await v.put(incident(1, { state: "resolved", updatedAt: NOW + 2 }));
    expect(shown().incident?.state).toBe("resolved");
  });

  test("stays in the side panel beside other tabs, until a failure ends there", async () => {
    await v.put({ ...incident(1), reading: reading(7, { at: NOW + 1 }) });
    v.again(7);
    const { ruleOf, shown } = await open("?view=panel");
    expect(shown()).toMatchObject({ isReadHere: true });
    await v.turnTo(2);
    expect(ruleOf()).toBe("imap/login-failed");
    expect(shown()).toMatchObject({ isReadHere: false });
    await v.put(incident(1, { state: "dismissed", updatedAt: NOW + 2 }));
    expect(ruleOf()).toBeUndefined();
  });

  test("shows nothing where nothing was found", async () => {
    await v.put({ ...incident(1, { state: "resolved" }), reading: { tabId: 1, at: NOW + 1, outcome: "nothing" } });
    expect((await open()).shown().incident?.state).toBe("resolved");
  });
});

describe("another rule fits better", () => {
  test("the card shows it at once, the worker is told, and another failure does not inherit it", async () => {
    await v.put(incident(1));
    const { shown, ruleOf, choose, here } = await open();
    choose("gmail/imap-disabled");
    expect(ruleOf()).toBe("gmail/imap-disabled");
    expect(shown()).toMatchObject({ isChosen: true, subject: { diagnosis: { status: "known" } } });
    expect(here().place).toBe("card");
    expect(v.sent).toHaveBeenCalledWith({ type: "choose", incident: "i1", rule: "gmail/imap-disabled" });
    await v.put(incident(1, { id: "next" }));
    expect(ruleOf()).toBe("imap/disabled");
    expect(shown().isChosen).toBe(false);
  });

  test("when the true cause becomes known later, that counts", async () => {
    await v.put(incident(1, { failure: "unknown" }));
    const { ruleOf, choose } = await open("?view=panel");
    choose("gmail/imap-disabled");
    expect(ruleOf()).toBe("gmail/imap-disabled");
    await v.put(incident(1, { failure: "imap/login-failed", diagnosis: known("imap/login-failed") }));
    expect(ruleOf()).toBe("imap/login-failed");
  });

  test("of what was read, nobody else need know", async () => {
    await v.put({ reading: reading(1) });
    const { ruleOf, choose } = await open();
    choose("gmail/imap-disabled");
    expect(ruleOf()).toBe("gmail/imap-disabled");
    expect(v.sent).not.toHaveBeenCalled();
    // In a side panel that stays open, the next press on another page is another matter.
    await v.put({ reading: reading(1, { text: "Calendar not found", diagnosis: known("imap/disabled") }) });
    expect(ruleOf()).toBe("imap/disabled");
  });

  test("in the lookup it is a pick, and the card of the tab stays what it is", async () => {
    await v.put(incident(1));
    const { ruleOf, choose, go, here } = await open();
    go("lookup");
    choose("gmail/imap-disabled");
    expect(here()).toMatchObject({ place: "lookup", picked: "gmail/imap-disabled" });
    expect(ruleOf()).toBe("imap/disabled");
    expect(v.sent).not.toHaveBeenCalled();
  });

  test("from a view behind the lookup it leads back there", async () => {
    const { choose, go, here } = await open();
    go("not-this");
    choose("gmail/imap-disabled");
    expect(here()).toMatchObject({ place: "lookup", picked: "gmail/imap-disabled" });
  });
});

describe("where the rep is", () => {
  test("a view behind the card is about the card, one behind the lookup about what was typed", async () => {
    await v.put({ ...incident(1, { domain: "contoso.com" }), draft: "what I typed" });
    const { go, here } = await open();
    go("report");
    expect(here()).toMatchObject({
      place: "report",
      from: "card",
      text: "IMAP is\ndisabled",
      domain: "contoso.com",
      subject: { rule: { id: "imap/disabled" } },
    });
    go("permissions");
    expect(here().from).toBe("card");
    go("lookup");
    expect(here()).toMatchObject({ place: "lookup" });
    expect(scrollTo).toHaveBeenLastCalledWith(0, 0);
    go("report");
    expect(here()).toMatchObject({ from: "lookup", text: "what I typed", subject: undefined });
  });

  test("back on the card, it is the card that another rule corrects", async () => {
    await v.put(incident(1));
    const { go, here, choose, ruleOf } = await open();
    go("lookup");
    go("card");
    expect(here()).toMatchObject({ place: "card", from: "card" });
    choose("gmail/imap-disabled");
    expect(here().place).toBe("card");
    expect(ruleOf()).toBe("gmail/imap-disabled");
  });

  test("is remembered with what it was about, an answer of the lookup whole", async () => {
    await v.put(incident(1));
    const { go, shown, here } = await open();
    go("not-this");
    expect(v.session.get("lastPlace")).toEqual({ place: "not-this", about: "i1" });
    const { subject } = shown();
    go("it-request", subject);
    expect(v.session.get("lastPlace")).toEqual({ place: "it-request", about: "i1" });
    const { incident: _, ...looked } = subject as NonNullable<typeof subject>;
    go("lookup");
    go("it-request", looked);
    expect(here().subject).toEqual(looked);
    expect(v.session.get("lastPlace")).toMatchObject({ place: "it-request", answer: { rule: "imap/disabled" } });
  });
});
