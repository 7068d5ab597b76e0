/** What an organization may set: any input is tolerated, each field stands alone, and changes are followed. */
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import {
  BOUNDS,
  isSilent,
  type Policy,
  parsePolicy,
  policy,
  settingsInForce,
  withPolicy,
} from "../../../src/shared/policy";
import schema from "../../../src/shared/policy.schema.json" with { type: "json" };
import { DEFAULT_SETTINGS } from "../../../src/shared/settings";

const GOOD: Required<Policy> = {
  language: "fr",
  autoOpen: false,
  history: false,
  welcomePage: false,
  itName: "Service desk",
  itAddress: "it+hubspot@firma.example",
  itTicketLink: "https://tickets.firma.example/new?title={subject}&text={body}",
  hubspotAdminName: "Anna Müller",
  hubspotAdminAddress: "anna.o'neil@firma.example",
  note: "Approvals take a day.\nCall 4711.",
  silentRules: ["hubspot/outage", "gmail/*"],
};
const NAMES = Object.keys(GOOD) as (keyof Policy)[];

const BAD: { readonly [Name in keyof Policy]-?: readonly unknown[] } = {
  language: ["french", "FR", "", "a", 1],
  autoOpen: ["true", 0, 1, "no"],
  history: ["off", {}],
  welcomePage: [[], "false"],
  itName: ["", " \n", "x".repeat(81), "\u202e\u0007", true],
  itAddress: ["it", "it@localhost", "a@b.example, c@d.example", "it@firma.example?bcc=x@y.example", "@x.example"],
  itTicketLink: [
    "http://tickets.firma.example",
    "javascript:alert(1)",
    "https://{subject}.example/",
    "https://a:b@firma.example/",
    "https://firma.example/ x",
    `https://firma.example/${"x".repeat(1000)}`,
  ],
  hubspotAdminName: ["x".repeat(81), 7],
  hubspotAdminAddress: ["anna@@firma.example", "anna\n@firma.example"],
  note: ["x".repeat(501), ["a"], "\n\n"],
  silentRules: [
    "hubspot/outage",
    ["Hubspot/*"],
    ["*"],
    ["*/*"],
    [],
    Array.from({ length: 101 }, () => "hubspot/outage"),
  ],
};

test("a name is one line, as it was meant; a note keeps its lines", () => {
  const said = parsePolicy({ itName: " Service\n \tdesk ", note: "One \t line\nand another " });
  expect(said).toEqual({ itName: "Service desk", note: "One line\nand another" });
});

test.each<[keyof Policy, unknown]>([
  ["itAddress", "IT@Firma.Example"],
  ["itTicketLink", "https://tickets.firma.example:8443/new"],
  ["itTicketLink", "https://tickets.firma.example?text={body}"],
  ["itTicketLink", "HTTPS://tickets.firma.example#new"],
  ["itTicketLink", "https://tickets"],
  ["itTicketLink", `https://firma.example/${"x".repeat(BOUNDS.link - 22)}`],
  ["itAddress", `it@${"a.".repeat(124)}it`],
  ["itName", "x".repeat(BOUNDS.name)],
  ["note", "x".repeat(BOUNDS.note)],
  ["silentRules", Array.from({ length: BOUNDS.rules }, (_, n) => `hubspot/rule-${n}`)],
])("%s may be %s", (name, value) => expect(parsePolicy({ [name]: value })).toEqual({ [name]: value }));

test.each(['"', "'", "<", ">", "\\", " ", "\n"])("a link holds no %j", (sign) =>
  expect(parsePolicy({ itTicketLink: `https://firma.example/${sign}` })).toEqual({}),
);

test.each(["\u0007", "\u202a", "\u202e", "\u2066", "\u2069"])("%j is no part of a name or a note", (mark) =>
  expect(parsePolicy({ itName: `Service ${mark}desk`, note: `Call${mark} 4711.` })).toEqual({
    itName: "Service desk",
    note: "Call 4711.",
  }),
);

test("the schema names what is parsed, and nothing else", () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...NAMES].sort());
});

test("good values stand as they are", () => {
  expect(parsePolicy(GOOD)).toEqual(GOOD);
});

test("bad values fall one by one", () => {
  const some = fc
    .subarray(NAMES)
    .chain((bad) => fc.record(Object.fromEntries(bad.map((name) => [name, fc.constantFrom(...BAD[name])]))));
  fc.assert(
    fc.property(some, (bad) => {
      const left = Object.fromEntries(Object.entries(GOOD).filter(([name]) => !(name in bad)));
      expect(parsePolicy({ ...GOOD, ...bad })).toEqual(left);
    }),
  );
  for (const name of NAMES)
    for (const value of BAD[name]) expect(parsePolicy({ [name]: value }), String(value)).toEqual({});
});

test("whatever comes, it throws nothing and keeps within its bounds", () => {
  const anything = fc.oneof(fc.anything(), fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.anything()]))));
  const text = fc.string({ unit: "binary", maxLength: 600, size: "max" });
  const texts = fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.oneof(text, fc.array(text))])));
  fc.assert(
    fc.property(fc.oneof(anything, texts), (raw) => {
      const read = parsePolicy(raw);
      expect(Object.keys(read).filter((name) => !NAMES.includes(name as keyof Policy))).toEqual([]);
      expect((read.note ?? "").length).toBeLessThanOrEqual(BOUNDS.note);
      expect(`${read.note ?? ""}`.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      for (const name of [read.itName, read.hubspotAdminName]) expect(name ?? "").not.toMatch(/\p{Cc}/u);
      // Parsing is idempotent.
      expect(parsePolicy(read)).toEqual(read);
    }),
  );
});

test("one bad rule among the silent ones costs no other", () => {
  expect(parsePolicy({ silentRules: ["hubspot/outage", 7, "nothing", "gmail/*"] }).silentRules).toEqual([
    "hubspot/outage",
    "gmail/*",
  ]);
});

test("a rule is silent by its name or by its family", () => {
  const set = { silentRules: ["hubspot/outage", "gmail/*"] } as Policy;
  expect(isSilent(set, "hubspot/outage")).toBe(true);
  expect(isSilent(set, "gmail/app-blocked")).toBe(true);
  expect(isSilent(set, "hubspot/outages")).toBe(false);
  expect(isSilent(set, "imap/disabled")).toBe(false);
  expect(isSilent(set, "gmail2/app-blocked")).toBe(false);
  expect(isSilent(set, null)).toBe(false);
  expect(isSilent({}, "hubspot/outage")).toBe(false);
});

test("the organization's settings lie over the rep's, each alone", () => {
  const own = { ...DEFAULT_SETTINGS, language: "en", history: false };
  expect(withPolicy(own, {})).toEqual(own);
  expect(withPolicy(own, { language: "fr", note: "x" })).toEqual({ ...own, language: "fr" });
  expect(withPolicy(own, { autoOpen: false, history: true })).toEqual({ ...own, autoOpen: false, history: true });
});

type Change = (changes: Record<string, { newValue?: unknown }>) => void;
const listeners = { managed: new Set<Change>(), sync: new Set<Change>() };
let stored: Record<string, unknown>;
let answers: ((value: unknown) => void)[];

/** `slow`: reads stay pending until the test answers them. */
function browser({ slow = false, events = true } = {}) {
  const area = (name: "managed" | "sync", get: () => Promise<unknown>) => ({
    get,
    ...(events && {
      onChanged: {
        addListener: (listener: Change) => listeners[name].add(listener),
        removeListener: (listener: Change) => listeners[name].delete(listener),
      },
    }),
  });
  const get = () => (slow ? new Promise((done) => answers.push(done)) : Promise.resolve({ ...stored }));
  vi.stubGlobal("chrome", { storage: { managed: area("managed", get), sync: area("sync", async () => ({})) } });
}
const soon = () => new Promise((done) => setTimeout(done));
function change(next: Record<string, unknown>) {
  stored = next;
  for (const listener of listeners.managed) listener({});
}

beforeEach(() => {
  stored = {};
  answers = [];
  listeners.managed.clear();
  listeners.sync.clear();
});

function followed() {
  const seen: Policy[] = [];
  const gone = new AbortController();
  policy.follow((value) => seen.push(value), gone.signal);
  return { seen, gone };
}

test("values that come late, change and go are followed", async () => {
  browser();
  const { seen, gone } = followed();
  await soon();
  change({ note: "One" });
  await soon();
  change({ note: 5, autoOpen: false });
  await soon();
  change({});
  await soon();
  expect(seen).toEqual([{}, { note: "One" }, { autoOpen: false }, {}]);
  gone.abort();
  change({ note: "Two" });
  await soon();
  expect(seen).toHaveLength(4);
  expect(listeners.managed.size).toBe(0);
});

test("an older answer never comes after a newer one", async () => {
  browser({ slow: true });
  const { seen } = followed();
  change({});
  answers[1]?.({ note: "New" });
  await soon();
  answers[0]?.({ note: "Old" });
  await soon();
  expect(seen).toEqual([{ note: "New" }]);
});

test("nobody is told any more once the signal aborts, not even of what is being read", async () => {
  browser({ slow: true });
  const { seen, gone } = followed();
  gone.abort();
  answers[0]?.({ note: "Late" });
  await soon();
  expect(seen).toEqual([]);
});

test("a browser without policy, or that does not report changes, is as one that sets nothing", async () => {
  browser({ events: false });
  const { seen } = followed();
  await soon();
  expect(seen).toEqual([{}]);
  vi.stubGlobal("chrome", { storage: { managed: { get: async () => Promise.reject(new Error("no manifest")) } } });
  expect(await policy.get()).toEqual({});
  vi.stubGlobal("chrome", { storage: {} });
  expect(await policy.get()).toEqual({});
  const without = followed();
  await soon();
  without.gone.abort();
  expect(without.seen).toEqual([{}]);
});

test("nobody but the organization sets it", () => {
  expect(policy).not.toHaveProperty("set");
  expect(policy).not.toHaveProperty("remove");
});

test("policy is followed, and stands over the settings", async () => {
  browser();
  const seen: (boolean | undefined)[] = [];
  policy.follow(({ autoOpen }) => seen.push(autoOpen), new AbortController().signal);
  await soon();
  change({ autoOpen: false });
  await soon();
  change({});
  await soon();
  expect(seen).toEqual([undefined, false, undefined]);
  stored = { history: false };
  expect(await settingsInForce()).toEqual({ ...DEFAULT_SETTINGS, history: false });
});
