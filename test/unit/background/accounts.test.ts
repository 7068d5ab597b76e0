import { describe, expect, test } from "vitest";
import { judgeAccounts, type Look } from "../../../src/background/accounts/accounts";
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
  /** Nobody was told about any of them. */
  untold?: boolean;
  /** `rule strength address`, best first. */
  gives: string[];
}

const cases: Record<string, Case> = {
  "the rep's own address is fine": { accounts: rows(OWN), own: OWN, gives: [] },
  "a subdomain of the rep's domain is no difference": {
    accounts: rows("anna@mail.firma.example"),
    own: OWN,
    gives: [],
  },
  "the domain above the rep's is no difference": { accounts: rows(OWN), own: "anna@mail.firma.example", gives: [] },
  "another domain of the same owner is no difference": {
    accounts: rows("anna@firmafirma.example", "anna@firmafirma.co.uk"),
    own: "anna@firmafirma-group.example",
    gives: [],
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
    asked: "Team@Other.example",
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
    untold: true,
    gives: [`hubspot/inbox-disconnected strong ${OWN}`],
  },
  "a broken account among the calendars is a calendar": {
    accounts: rows(`!${OWN}`),
    own: OWN,
    surface: "calendar-settings",
    gives: [`hubspot/calendar-disconnected weak ${OWN}`],
  },
  "a shared inbox may have any address, but not be broken": {
    accounts: rows("x@other.example", "!y@other.example"),
    own: OWN,
    surface: "inboxes-settings",
    gives: ["hubspot/inbox-disconnected weak y@other.example"],
  },
  "an account that says nothing of itself may be one that is never logged": {
    accounts: [{ address: "x@other.example", state: "listed" }],
    own: OWN,
    gives: [],
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
  "what is intended is silent": {
    accounts: rows("x@other.example", ALIAS, "!old@firma.example"),
    own: OWN,
    intended: ["x@other.example", ALIAS, "old@firma.example"],
    gives: [],
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
      justConnected: connected ?? false,
      intended: new Set(intended),
      untold: new Set(untold ? seen.accounts.map(({ address }) => address) : []),
      ...(own && { ownAddress: own }),
      ...(asked && { askedAddress: asked }),
    };
    const found = judgeAccounts(look).map((one) => `${one.rule} ${one.strength} ${one.addresses?.connected ?? ""}`);
    expect(found).toEqual(gives);
  });
});
