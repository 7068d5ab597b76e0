/** What a sighting means where several things speak at once: rows, their wording, texts, an outage before them. */
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Diagnosis, Stage } from "../../../src/diagnosis/types";
import type { RuleId } from "../../../src/rules/schema";
import type { AccountRow, Sighting } from "../../../src/shared/messages";
import type { Policy } from "../../../src/shared/policy";
import { type FakeBrowser, fakeBrowser } from "./fake";

/** `status stage rule` of each text's diagnosis; any other text is no failure. */
const MEANS: Record<string, string> = {
  CODE: "known code office365/api-not-enabled",
  "Your license is gone.": "known phrase office365/license-invalid",
  "A doubtful failure to connect your mailbox.": "ambiguous phrase office365/license-invalid",
  "A failure to connect your mailbox.": "ambiguous example office365/license-invalid",
  "A failure of your signature.": "ambiguous example office365/license-invalid",
  "Likely a license.": "known example office365/license-invalid",
  "It did not connect.": "known phrase hubspot/connect-failed",
  "It is slow.": "known phrase hubspot/temporary",
  "The calendar was lost.": "known phrase hubspot/calendar-disconnected",
  "It was lost.": "known phrase hubspot/inbox-disconnected",
  "A form that you need to connect a mailbox. Likely a license.": "ambiguous example office365/generic",
  "A form that you need to connect a mailbox. Connecting to it …": "none",
  "A form that you need to connect a mailbox. CODE": "known code office365/api-not-enabled",
};
const SURE: Record<string, number> = { known: 0.9, ambiguous: 0.6 };
async function diagnose({ texts }: Sighting): Promise<Diagnosis> {
  const [status = "none", stage, rule = null] = MEANS[(texts[0] ?? "").split(" – ")[0] as string]?.split(" ") ?? [];
  const candidates = rule ? [rule, "a/b", "c/d", "e/f"].map((one) => one as RuleId) : [];
  const evidence = rule ? [{ stage: stage as Stage, rule: rule as RuleId, seen: texts[0] as string }] : [];
  return { status, rule, candidates, sure: SURE[status] ?? 0, evidence, details: { clientId: "own" } } as Diagnosis;
}
// Test files share modules: resetting them makes the mocks apply here and not in the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock("../../../src/diagnosis/diagnose", () => ({ diagnose }));
vi.mock("../../../src/shared/knowledge", () => ({ knowledge: async () => ({}) }));
vi.mock("../../../src/shared/browser", () => ({ browser: {} }));
const { examine } = await import("../../../src/background/incidents/examine");
const { note } = await import("../../../src/background/accounts/memory");

let fake: FakeBrowser;
beforeEach(() => {
  imposed = {};
  fake = fakeBrowser();
});

const OWN = "anna@firma.example";
const BANNER = { outage: true, texts: ["Connected inboxes are dropping."] } as const;
const home = (portal = "1") => ({ origin: "https://app.hubspot.com", portal });
/** The organization's policy. */
let imposed: Policy = {};
const see = (seen: Partial<Sighting>, portal?: string) =>
  examine({ surface: "email-settings", texts: [], ownAddress: OWN, ...seen }, home(portal), Promise.resolve(imposed));
const rows = (...states: AccountRow["state"][]) =>
  states.map((state, i): AccountRow => ({ address: i ? `x${i}@other.example` : OWN, state }));
const failure = async (seen: Partial<Sighting>, portal?: string) => {
  const found = (await see(seen, portal)).failure;
  return found ? `${found.strength} ${found.diagnosis.rule}` : "nothing";
};

describe("an account", () => {
  test.each<[what: string, accounts: AccountRow[], text: string, gives: string]>([
    ["that works and shows a code has failed", rows("connected"), "CODE", "strong office365/api-not-enabled"],
    ["that works has not, whatever else it says", rows("connected"), "Your license is gone.", "nothing"],
    ["that is broken may say why by a code", rows("broken"), "CODE", "strong office365/api-not-enabled"],
    ["or in a sentence", rows("broken"), "Your license is gone.", "strong office365/license-invalid"],
    [
      "but not in a doubtful one",
      rows("broken"),
      "A failure to connect your mailbox.",
      "strong hubspot/inbox-disconnected",
    ],
    ["nor by saying that it failed", rows("broken"), "It did not connect.", "strong hubspot/inbox-disconnected"],
  ])("%s", async (_, accounts, text, gives) => expect(await failure({ accounts, texts: [text] })).toBe(gives));

  test("other than was meant comes before what it says, unless it is only odd", async () => {
    await see({ accounts: rows("connected") });
    expect(await failure({ accounts: rows("connected", "connected"), texts: ["CODE"] })).toBe(
      "strong office365/api-not-enabled",
    );
    await note(home(), "connectedAt");
    expect(await failure({ accounts: rows("connected", "connected", "connected"), texts: ["CODE"] })).toBe(
      "strong office365/wrong-account",
    );
  });

  test("that says why is compared with what it was all the same", async () => {
    await see({ accounts: rows("connected") });
    expect(await see({ accounts: rows("broken"), texts: ["CODE"] })).toMatchObject({
      rows: { now: rows("broken"), before: rows("connected") },
    });
  });
});

describe("a text", () => {
  test.each([
    ["that is known opens", "Your license is gone.", "strong"],
    ["that is probable opens", "Likely a license.", "strong"],
    ["that is possible hints", "A failure to connect your mailbox.", "weak"],
    ["that is possible by a sign opens", "A doubtful failure to connect your mailbox.", "strong"],
    ["that is possible and about something else is none", "A failure of your signature.", "nothing"],
  ])("%s", async (_, text, strength) => {
    expect((await failure({ texts: [text] })).split(" ")[0]).toBe(strength);
  });

  test("that says that an account was lost is believed unless the rep has just pressed a button, any other always", async () => {
    await note(home(), "actedAt");
    expect(await failure({ texts: ["It was lost."] })).toBe("nothing");
    expect(await failure({ texts: ["The calendar was lost."] })).toBe("nothing");
    expect(await failure({ texts: ["CODE"] })).toBe("strong office365/api-not-enabled");
  });

  test("among labels that were there before means what it means alone", async () => {
    const form = "A form that you need to connect a mailbox.";
    const failed = `${form} Likely a license.`;
    expect(await failure({ texts: [failed] })).toBe("weak office365/generic");
    expect(await failure({ texts: [form] })).toBe("nothing");
    expect(await failure({ texts: [failed] }, "other")).toBe("weak office365/generic");
    expect(await failure({ texts: [failed] })).toBe("strong office365/license-invalid");
    expect(await failure({ texts: [`${form} Connecting to it …`] })).toBe("nothing");
    expect(await failure({ texts: [`${form} CODE`] })).toBe("strong office365/api-not-enabled");
    expect(fake.chrome.storage.session.values.get("quiet:https://app.hubspot.com|1")).toEqual([
      form,
      failed,
      `${form} Connecting to it …`,
    ]);
  });

  test("beside others is never taken apart: the page of a sign-in says one thing in several places", async () => {
    const form = "A form that you need to connect a mailbox.";
    await see({ texts: [form] });
    expect(await failure({ texts: [`${form} Likely a license.`, "Correlation ID: 1"] })).toBe("weak office365/generic");
  });

  test("about another product is none, unless it has a code", async () => {
    expect(await failure({ texts: ["It did not connect. – Slack"] })).toBe("nothing");
    expect(await failure({ texts: ["It did not connect. – Slack, inbox"] })).toBe("strong hubspot/connect-failed");
    expect(await failure({ texts: ["CODE – Slack"] })).toBe("strong office365/api-not-enabled");
  });

  test("that names an app is not taken for another one's", async () => {
    const found = await see({ texts: ["CODE"], clientId: "of the request" });
    expect(found.failure?.diagnosis.details.clientId).toBe("own");
  });
});

describe("what the organization silences", () => {
  test("hides no other account", async () => {
    await see({ accounts: rows("connected") });
    await note(home(), "connectedAt");
    const both: AccountRow[] = [...rows("broken"), { address: "else@other.example", state: "connected" }];
    imposed = { silentRules: ["hubspot/inbox-disconnected"] };
    expect(await failure({ accounts: both })).toBe("strong office365/wrong-account");
  });

  test("hides no account where it is an outage", async () => {
    await see({ accounts: rows("connected", "connected", "connected") });
    imposed = { silentRules: ["hubspot/outage"] };
    const lost = rows("broken", "broken", "broken");
    expect(await failure({ accounts: lost })).toBe("strong hubspot/inbox-disconnected");
    expect(await failure({ accounts: lost })).toBe("weak hubspot/inbox-disconnected");
    imposed = { silentRules: ["hubspot/*"] };
    expect(await failure({ accounts: lost })).toBe("nothing");
  });

  test("is no explanation of anything else", async () => {
    await see(BANNER);
    imposed = { silentRules: ["hubspot/outage"] };
    expect(await failure({ accounts: rows("broken") })).toBe("strong hubspot/inbox-disconnected");
    expect(await failure({ texts: ["It did not connect."] })).toBe("strong hubspot/connect-failed");
  });
});

describe("an outage", () => {
  test("explains what says no more than that something failed, as sure as it was", async () => {
    await see(BANNER);
    expect(await failure({ texts: ["It did not connect."] })).toBe("strong hubspot/outage");
    expect(await failure({ accounts: rows("broken") })).toBe("strong hubspot/outage");
    expect(await failure({ accounts: rows("broken") })).toBe("weak hubspot/outage");
    expect(await failure({ surface: "calendar-settings", accounts: rows("broken") }, "2")).toBe(
      "strong hubspot/outage",
    );
    expect(await failure({ texts: ["Your license is gone."] })).toBe("strong office365/license-invalid");
  });

  test("leaves accounts alone that are other than was meant", async () => {
    await see({ accounts: rows("connected") });
    await see(BANNER);
    expect(await failure({ accounts: rows("connected", "connected") })).toBe("weak office365/wrong-account");
  });

  test("names what was seen, and at most two other causes", async () => {
    await see(BANNER);
    const { failure } = await see({ texts: ["It did not connect."] });
    expect(failure?.diagnosis).toMatchObject({
      candidates: ["hubspot/outage", "hubspot/connect-failed", "a/b"],
      evidence: [{ rule: "hubspot/outage", seen: "It did not connect." }],
    });
  });

  test("is the same loss in three accounts of HubSpot, not three times in one", async () => {
    for (const portal of ["1", "1", "1", "2"])
      expect(await failure({ texts: ["It was lost."] }, portal)).toBe("strong hubspot/inbox-disconnected");
    expect(await failure({ texts: ["It was lost."] }, "3")).toBe("strong hubspot/outage");
  });

  test("is no three failures of another kind", async () => {
    for (const n of [1, 2, 3, 4])
      expect(await failure({ texts: [`It is slow. – ${n}`] })).toBe("strong hubspot/temporary");
  });

  test("remembers of a loss no more than how it begins", async () => {
    await see({ texts: [`It was lost. – ${"x".repeat(1900)}`] });
    expect(JSON.stringify(fake.chrome.storage.session.values.get("drops")).length).toBeLessThan(600);
  });
});
