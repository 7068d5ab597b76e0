/** What a press on a card changes: ticks, answers, whose card it is, and the waiting for somebody. */
import { beforeEach, describe, expect, test } from "vitest";
import type { RuleId } from "../../../src/rules/schema";
import { fakeView, incident, known, NOW } from "./view";

const APPROVAL = "signin/admin-approval-needed" as const;
const ASKED = { rule: APPROVAL, portal: "1234567", to: "it-admin", at: NOW } as const;
const KEY = `asked:1234567:${APPROVAL}`;

let v: ReturnType<typeof fakeView>;
beforeEach(() => {
  v = fakeView();
});

/** Returns a function that computes the card anew on each call: that of the incident, or of an answer of the lookup. */
async function cardOf(rule: RuleId, lookedUp = false) {
  const [{ cardOf }, { subjectOf }, { ready, sessionReady, stored }, { everyAsked }] = await Promise.all([
    import("../../../src/ui/card/card-state"),
    import("../../../src/ui/card/card-model"),
    import("../../../src/ui/state/store"),
    import("../../../src/ui/state/asked"),
  ]);
  await Promise.all([sessionReady(), ready(everyAsked)]);
  const [seen] = Object.values(incident(1, { id: "i1", diagnosis: known(rule) }));
  const subject = subjectOf(known(rule), lookedUp ? undefined : seen);
  if (!subject) throw new Error(`No rule ${rule}`);
  stored(everyAsked);
  const card = () => cardOf(subject);
  await v.settled();
  return card;
}
const steps = (card: { own: { id: string }[] }) => card.own.map(({ id }) => id);

describe("a tick", () => {
  test("stays, goes again, and is that of its step and its rule", async () => {
    const card = await cardOf("imap/login-failed");
    const [first, second] = steps(card()) as [string, string];
    card().tick(first, true);
    card().tick(second, true);
    card().tick(second, true);
    expect([card().isDone(first), card().isDone(second)]).toEqual([true, true]);
    expect(v.session.get("progress:i1")).toEqual({
      stepsDone: [`imap/login-failed:${first}`, `imap/login-failed:${second}`],
      answers: {},
    });
    card().tick(first, false);
    expect([card().isDone(first), card().isDone(second)]).toEqual([false, true]);
    const other = await cardOf("imap/disabled");
    expect(steps(other()).filter((id) => other().isDone(id))).toEqual([]);
  });

  test("of a card that was looked up is kept apart from that of a failure", async () => {
    const card = await cardOf("imap/login-failed", true);
    const [first] = steps(card()) as [string];
    card().tick(first, true);
    expect([...v.session.keys()]).toEqual(["progress:lookup"]);
  });
});

test("the admin's part, taken on one card, is the rep's own again on a card that has none", async () => {
  const approval = await cardOf(APPROVAL, true);
  approval().turn("none");
  expect(approval().reader).toBe("none");
  const wait = await cardOf("hubspot/temporary", true);
  expect(wait().reader).toBe("rep");
  expect(steps(wait())).not.toEqual([]);
});

test("an answer unlocks its steps, and its question can be opened again", async () => {
  const card = await cardOf("imap/login-failed");
  const before = steps(card());
  expect(card().asks).toBe(true);
  expect(card().answerTo("provider")).toBe("");
  card().answer("provider", "microsoft");
  expect(card().answerTo("provider")).toBe("microsoft");
  const after = steps(card());
  expect(after).not.toEqual(before);
  card().answer("provider", "");
  expect(card().answerTo("provider")).toBe("");
  expect(steps(card())).toEqual(before);
});

test("who takes the admin's part has the admin's steps, and can give it back", async () => {
  const card = await cardOf(APPROVAL);
  const before = steps(card());
  expect(card().reader).toBe("rep");
  card().turn("admin");
  expect(card().reader).toBe("admin");
  expect(steps(card())).not.toEqual(before);
  // Stored with the rep's progress, and nothing else of it is changed.
  expect(v.session.get("progress:i1")).toEqual({ stepsDone: [], answers: {}, reader: "admin" });
  card().turn("rep");
  expect(steps(card())).toEqual(before);
});

describe("who has asked somebody", () => {
  test("has done the step that writes, and waits, until it was not sent after all", async () => {
    await v.putLocal({ [KEY]: ASKED });
    const card = await cardOf(APPROVAL);
    expect(card().waiting).toEqual(ASKED);
    const [writes] = steps(card()) as [string];
    expect(card().isDone(writes)).toBe(true);
    card().tick(writes, false);
    await v.settled();
    expect(v.local.has(KEY)).toBe(false);
    expect(card().waiting).toBeUndefined();
    expect(card().isDone(writes)).toBe(false);
  });

  test("keeps waiting while another step is ticked, and need not wait as the admin", async () => {
    await v.putLocal({ [KEY]: ASKED });
    const card = await cardOf(APPROVAL);
    const [, next] = steps(card()) as [string, string];
    card().tick(next, true);
    await v.settled();
    expect(v.local.has(KEY)).toBe(true);
    // The tick that waiting implies is not stored, so it ends with the waiting.
    expect(v.session.get("progress:i1")).toMatchObject({ stepsDone: [`${APPROVAL}:${next}`] });
    card().turn("admin");
    expect(card().waiting).toBeUndefined();
  });

  test("of another account waits on another card", async () => {
    await v.putLocal({ "asked:99:signin/admin-approval-needed": { ...ASKED, portal: "99" } });
    expect((await cardOf(APPROVAL))().waiting).toBeUndefined();
  });

  test("has not thereby written to somebody else", async () => {
    const rule = "hubspot/inbox-disconnected";
    await v.putLocal({ [`asked:1234567:${rule}`]: { ...ASKED, rule } });
    const card = await cardOf(rule);
    expect(card().isDone("send-request")).toBe(true);
    card().answer("who-else", "team");
    expect(steps(card())).toContain("send-to-admin");
    expect(card().isDone("send-to-admin")).toBe(false);
    card().answer("who-else", "me");
    expect(card().isDone("send-request")).toBe(true);
  });
});
