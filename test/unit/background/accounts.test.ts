import { describe, expect, test } from "vitest";
import { isAlias, judgeAccounts, type Look } from "../../../src/background/accounts/accounts";
import type { AccountRow } from "../../../src/shared/messages";

const rows = (...addresses: string[]): AccountRow[] =>
  addresses.map((text) => ({
    address: text.replace(/^!/, ""),
    state: text.startsWith("!") ? "broken" : "connected",
  }));

const ALIAS = "outlook_0123456789abcdef@outlook.com";
const OWN = "anna@firma.example";

interface Case extends Pick<Look, "surface"> {
  accounts: AccountRow[];
  before?: AccountRow[] | null;
  own?: string;
  asked?: string;
  connected?: boolean;
  intended?: string[];
  untold?: string[];
  /** `rule strength address`, best first. */
  gives: string[];
}

const cases: Record<string, Case> = {
  "the rep's own address is fine": { accounts: rows(OWN), own: OWN, gives: [] },
  "a subdomain of the rep's domain is no difference": {
    accounts: rows("anna@mail.abc.example"),
    before: [],
    own: "anna@abc.example",
    gives: [],
  },
  "the domain above the rep's is no difference": {
    accounts: rows("anna@abc.example"),
    before: [],
    own: "anna@mail.abc.example",
    gives: [],
  },
  "another domain of the same owner is no difference": {
    accounts: rows(
      "anna@contoso.co.uk",
      "anna@mail.contoso.com.au",
      "anna@contoso.onmicrosoft.com",
      "anna@contoso.example",
    ),
    before: [],
    own: "anna@contoso-group.example",
    gives: [],
  },
  "nor where the owner's name is short": {
    accounts: rows("anna@eu.acme.com.au"),
    before: [],
    own: "anna@acme.example",
    gives: [],
  },
  "short names that differ in a letter are two owners": {
    accounts: rows("anna@xyz.example", "anna@abd.example"),
    before: [],
    own: "anna@abc.example",
    gives: ["office365/wrong-account weak anna@xyz.example", "office365/wrong-account weak anna@abd.example"],
  },
  "and so are long ones that differ in the sixth": {
    accounts: rows("anna@globes.example"),
    before: [],
    own: "anna@globex.example",
    gives: ["office365/wrong-account weak anna@globes.example"],
  },
  "a domain that merely ends alike is a difference": {
    accounts: rows(OWN, "anna@notfirma.example"),
    before: rows(OWN),
    own: OWN,
    gives: ["office365/wrong-account weak anna@notfirma.example"],
  },
  "without the rep's address nothing can differ": { accounts: rows("x@other.example"), gives: [] },
  "an account that was there before anything happened may differ": {
    accounts: rows("x@other.example"),
    own: OWN,
    gives: [],
  },
  "one of several after a success, without an earlier look, is a hint": {
    accounts: rows(OWN, "x@other.example"),
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account weak x@other.example"],
  },
  "an account that just came and differs is strong": {
    accounts: rows(OWN, "x@other.example"),
    before: rows(OWN),
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account strong x@other.example"],
  },
  "an account that came without a success is a hint": {
    accounts: rows(OWN, "x@other.example"),
    before: rows(OWN),
    own: OWN,
    gives: ["office365/wrong-account weak x@other.example"],
  },
  "the only account after a success is the new one": {
    accounts: rows("x@other.example"),
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account strong x@other.example"],
  },
  "the address asked for counts before the rep's own": {
    accounts: rows("team@other.example"),
    before: [],
    own: OWN,
    asked: "team@other.example",
    connected: true,
    gives: [],
  },
  "another mailbox of the same domain is not the one asked for": {
    accounts: rows("berta@firma.example"),
    before: [],
    own: OWN,
    asked: OWN,
    connected: true,
    gives: ["office365/wrong-account strong berta@firma.example"],
  },
  "a success elsewhere does not make an old account strong": {
    accounts: rows("x@other.example", OWN),
    before: rows("x@other.example"),
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account weak x@other.example"],
  },
  "a technical address at the first look is a hint": {
    accounts: rows(ALIAS),
    gives: [`office365/outlook-alias weak ${ALIAS}`],
  },
  "a technical address that appeared is strong": {
    accounts: rows(ALIAS),
    before: [],
    gives: [`office365/outlook-alias strong ${ALIAS}`],
  },
  "a technical address right after a connect is strong": {
    accounts: rows(OWN, ALIAS),
    own: OWN,
    connected: true,
    gives: [`office365/outlook-alias strong ${ALIAS}`],
  },
  "a technical address that was there, but nobody was told about, is strong": {
    accounts: rows(ALIAS),
    before: rows(ALIAS),
    untold: [ALIAS],
    gives: [`office365/outlook-alias strong ${ALIAS}`],
  },
  "a technical address that was there before a connect stays a hint": {
    accounts: rows(ALIAS, OWN),
    before: rows(ALIAS),
    own: OWN,
    connected: true,
    gives: [`office365/outlook-alias weak ${ALIAS}`],
  },
  "a person called outlook_fan is none": { accounts: rows("outlook_fan@outlook.com"), gives: [] },
  "a broken account is a hint": {
    accounts: rows(`!${OWN}`),
    own: OWN,
    gives: [`hubspot/inbox-disconnected weak ${OWN}`],
  },
  "a broken account that nobody was told about is strong": {
    accounts: rows(`!${OWN}`),
    own: OWN,
    untold: [OWN],
    gives: [`hubspot/inbox-disconnected strong ${OWN}`],
  },
  "of two broken accounts, the one that nobody was told about is told": {
    accounts: rows("!a@firma.example", "!b@firma.example"),
    own: OWN,
    untold: ["b@firma.example"],
    gives: ["hubspot/inbox-disconnected strong b@firma.example"],
  },
  "a broken account of another domain that comes with a success is none that was just connected": {
    accounts: rows(OWN, "!x@other.example"),
    before: rows(OWN),
    own: OWN,
    connected: true,
    gives: ["hubspot/inbox-disconnected weak x@other.example", "office365/wrong-account weak x@other.example"],
  },
  "a broken account among the calendars is a calendar": {
    accounts: rows(`!${OWN}`),
    own: OWN,
    surface: "calendar-settings",
    gives: [`hubspot/calendar-disconnected weak ${OWN}`],
  },
  "a shared inbox may have any address, but not be broken": {
    accounts: rows("x@other.example", "!y@other.example"),
    before: [],
    own: OWN,
    connected: true,
    surface: "inboxes-settings",
    gives: ["hubspot/inbox-disconnected weak y@other.example"],
  },
  "an account that says nothing of itself may be one that is never logged": {
    accounts: [{ address: "x@other.example", state: "listed" }],
    before: [],
    own: OWN,
    gives: [],
  },
  "unless it came with a success": {
    accounts: [{ address: "x@other.example", state: "listed" }],
    before: [],
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account strong x@other.example"],
  },
  "an account other than the one asked for is strong, whether HubSpot reports a success or not": {
    accounts: rows("x@other.example"),
    before: [],
    own: OWN,
    asked: OWN,
    gives: ["office365/wrong-account strong x@other.example"],
  },
  "an unclear account is nothing": { accounts: rows(`?${OWN}`), own: OWN, gives: [] },
  "three broken accounts at the first look hint at an outage": {
    accounts: rows("!a@firma.example", "!b@firma.example", "!c@firma.example"),
    own: OWN,
    gives: ["hubspot/outage weak "],
  },
  "three accounts that broke since the last look are an outage": {
    accounts: rows("!a@firma.example", "!b@firma.example", "!c@firma.example"),
    before: rows("a@firma.example", "b@firma.example", "c@firma.example"),
    own: OWN,
    gives: ["hubspot/outage strong "],
  },
  "so are three that said nothing of themselves before": {
    accounts: rows("!a@firma.example", "!b@firma.example", "!c@firma.example"),
    before: ["a", "b", "c"].map((name) => ({ address: `${name}@firma.example`, state: "listed" })),
    own: OWN,
    gives: ["hubspot/outage strong "],
  },
  "one that broke beside two that were broken is told by itself: an outage would break them together": {
    accounts: rows("!b@firma.example", "!c@firma.example", "!a@firma.example"),
    before: rows("!b@firma.example", "!c@firma.example", "a@firma.example"),
    own: OWN,
    untold: ["a@firma.example"],
    gives: ["hubspot/inbox-disconnected strong a@firma.example"],
  },
  "an intended one that broke beside three that were broken changes nothing": {
    accounts: rows("!a@firma.example", "!b@firma.example", "!c@firma.example", "!d@firma.example"),
    before: rows("!a@firma.example", "!b@firma.example", "!c@firma.example", "d@firma.example"),
    own: OWN,
    intended: ["d@firma.example"],
    gives: ["hubspot/outage weak "],
  },
  "what is intended is silent": {
    accounts: rows("x@other.example", ALIAS, "!old@firma.example"),
    own: OWN,
    intended: ["x@other.example", ALIAS, "old@firma.example"],
    gives: [],
  },
  "one that is intended is still one of several after a success": {
    accounts: rows("x@other.example", "y@other.example"),
    own: OWN,
    connected: true,
    intended: ["y@other.example"],
    gives: ["office365/wrong-account weak x@other.example"],
  },
  "an account that was there before is not compared with the address asked for": {
    accounts: rows(OWN, "team@firma.example"),
    before: rows(OWN),
    own: OWN,
    asked: "team@firma.example",
    connected: true,
    gives: [],
  },
  "what cannot work comes first, what is only odd last": {
    accounts: rows("x@other.example", "!y@firma.example", ALIAS),
    before: rows("x@other.example", "!y@firma.example", ALIAS),
    own: OWN,
    connected: true,
    gives: [
      `office365/outlook-alias weak ${ALIAS}`,
      "hubspot/inbox-disconnected weak y@firma.example",
      "office365/wrong-account weak x@other.example",
    ],
  },
  "a technical address comes before an outage, and that before an account that is only odd": {
    accounts: rows("!a@firma.example", "!b@firma.example", "!c@firma.example", "x@other.example", ALIAS),
    before: rows("x@other.example", ALIAS),
    own: OWN,
    connected: true,
    gives: [
      `office365/outlook-alias weak ${ALIAS}`,
      "hubspot/outage weak ",
      "office365/wrong-account weak x@other.example",
    ],
  },
  "strong comes before weak": {
    accounts: rows(`!${OWN}`, "x@other.example"),
    before: rows(OWN),
    own: OWN,
    connected: true,
    gives: ["office365/wrong-account strong x@other.example", `hubspot/inbox-disconnected weak ${OWN}`],
  },
};

describe("account rows", () => {
  test.each(Object.entries(cases))("%s", (_, { before = null, own, asked, connected, intended, untold, ...rest }) => {
    const { gives, ...seen } = rest;
    const look: Look = {
      ...seen,
      before,
      recentlyConnected: connected ?? false,
      intended: new Set(intended),
      untold: new Set(untold),
      ...(own && { ownAddress: own }),
      ...(asked && { askedAddress: asked }),
    };
    const found = judgeAccounts(look).map((one) => `${one.rule} ${one.strength} ${one.addresses?.connected ?? ""}`);
    expect(found).toEqual(gives);
  });
});

test.each([
  [ALIAS, true],
  ["outlook_0123abcd@outlook.com", true],
  ["outlook_0123abc@outlook.com", false],
  ["my-outlook_0123abcd@outlook.com", false],
  ["outlook_0123abcd@outlook.com.example", false],
  ["outlook_0123abcd@firma.example", false],
])("%s is a technical address: %s", (address, is) => expect(isAlias(address)).toBe(is));
