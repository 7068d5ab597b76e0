/** Persistent storage may hold anything: each value is read as far as it is valid, and a bad one costs no other. */
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { intended } from "../../../src/background/accounts/remembered";
import {
  type Asked,
  allAsked,
  allIncidents,
  askedFor,
  type HistoryEntry,
  history,
  settings,
} from "../../../src/shared/items";
import { DEFAULT_SETTINGS, settingsShape } from "../../../src/shared/settings";
import { parse } from "../../../src/shared/shape";

let stored: Record<string, unknown>;
beforeEach(() => {
  stored = {};
  const area = {
    get: async (key: string | null) => (key === null ? stored : { [key]: stored[key] }),
    set: async (values: object) => void Object.assign(stored, values),
  };
  vi.stubGlobal("chrome", { storage: { local: area, sync: area } });
});

const JUNK = [null, "nonsense", 7, [], { 0: "x" }, [null, 7, {}]];

describe("settings", () => {
  const SET = { autoOpen: false, language: "fr", history: false };

  test("without a version are those of the first extensions: kept, and stored with their version from now on", async () => {
    stored.settings = SET;
    const read = await settings.get();
    expect(read).toEqual({ version: 1, ...SET });
    await settings.set(read);
    expect(stored.settings).toEqual({ version: 1, ...SET });
  });

  test("of a later version are read as far as they are understood", async () => {
    stored.settings = { version: 9, ...SET, language: { code: "fr" }, more: true };
    expect(await settings.get()).toEqual({ version: 1, ...SET, language: "auto" });
  });

  test.each(["autoOpen", "language", "history"])("a bad %s costs no other", async (name) => {
    for (const bad of [null, 7, "FRANÇAIS", {}]) {
      stored.settings = { version: 1, ...SET, [name]: bad };
      expect(await settings.get()).toEqual({
        ...DEFAULT_SETTINGS,
        ...SET,
        [name]: Reflect.get(DEFAULT_SETTINGS, name),
      });
    }
  });

  test.each(JUNK.map((junk) => [junk]))("%j are the defaults", async (junk) => {
    stored.settings = junk;
    expect(await settings.get()).toEqual({ version: 1, autoOpen: true, language: "auto", history: true });
  });

  test("whatever is stored, reading throws nothing, and what was read is read again as it is", () => {
    const near = fc.record({ version: fc.anything(), autoOpen: fc.anything(), language: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (raw) => {
        const read = parse(settingsShape, raw) ?? DEFAULT_SETTINGS;
        expect(parse(settingsShape, read)).toEqual(read);
      }),
    );
  });
});

describe("history", () => {
  const entry: HistoryEntry = { rule: "imap/disabled", at: 1, outcome: "resolved" };

  test("loses its bad lines only, and what does not belong in a line", async () => {
    stored.history = [entry, null, { ...entry, rule: "x" }, { ...entry, outcome: "won" }, { ...entry, text: "secret" }];
    expect(await history.get()).toEqual([entry, entry]);
  });

  test("is read back as long as it gets, and not when it is longer than any that was written", async () => {
    stored.history = Array(200).fill(entry);
    expect(await history.get()).toHaveLength(200);
    stored.history = Array(2000).fill(entry);
    expect(await history.get()).toEqual([]);
  });

  test.each(["resolved", "dismissed", "open"])("has lines of what was %s", async (outcome) => {
    stored.history = [{ ...entry, outcome }];
    expect(await history.get()).toHaveLength(1);
  });

  test.each(JUNK.map((junk) => [junk]))("%j is none", async (junk) => {
    stored.history = junk;
    expect(await history.get()).toEqual([]);
  });
});

test("accounts that are meant to be as they are: good ones stay", async () => {
  stored.intended = ["a".repeat(64), 5, "b".repeat(65)];
  expect(await intended.get()).toEqual(["a".repeat(64)]);
});

test("incidents are told from all else of the session, and are none where the browser does not say", async () => {
  const get = async (): Promise<object> => ({ "incident:1": "one", "home:1": "home", "progress:incident:1": "done" });
  vi.stubGlobal("chrome", { storage: { session: { get } } });
  expect(await allIncidents()).toEqual(["one"]);
  vi.stubGlobal("chrome", { storage: { session: { get: () => Promise.reject(new Error("broken")) } } });
  expect(await allIncidents()).toEqual([]);
});

describe("what the rep waits for", () => {
  const asked: Asked = { rule: "signin/admin-approval-needed", portal: "1", to: "it-admin", at: 1000 };

  test("is a rule, an account, a recipient and a time, nothing else", async () => {
    stored["asked:1:signin/admin-approval-needed"] = { ...asked, user: "kim@example.com" };
    expect(await askedFor(asked.rule, "1").get()).toEqual(asked);
  });

  test("of whoever it was asked, in an account or none", async () => {
    for (const to of ["it-admin", "hubspot-admin", "vendor"] as const)
      for (const portal of ["1", "2", ""]) {
        await askedFor(asked.rule, portal).set({ ...asked, to, portal });
        expect(await askedFor(asked.rule, portal).get()).toEqual({ ...asked, to, portal });
      }
    expect((await allAsked()).map(({ portal }) => portal).sort()).toEqual(["", "1", "2"]);
  });

  test("is nothing where the browser does not say", async () => {
    vi.stubGlobal("chrome", { storage: { local: { get: () => Promise.reject(new Error("broken")) } } });
    expect(await allAsked()).toEqual([]);
  });

  test("is left out where it is bad, and costs no other", async () => {
    const bad = [null, {}, { ...asked, portal: "x" }, { ...asked, to: "boss" }, { ...asked, at: "now" }];
    for (const [i, raw] of bad.entries()) stored[`asked:${i}:x`] = raw;
    stored["asked:1:signin/admin-approval-needed"] = asked;
    stored.other = asked;
    expect(await allAsked()).toEqual([asked]);
  });
});
