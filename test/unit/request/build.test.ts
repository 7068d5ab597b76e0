import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import fr from "../../../src/locales/fr/ui.json" with { type: "json" };
import ja from "../../../src/locales/ja/ui.json" with { type: "json" };
import { buildRequest, isApproval, mailPunctuation, type RequestInput } from "../../../src/request/build";
import { holds, recipientsOf } from "../../../src/request/conditions";
import { approvalLink } from "../../../src/request/consent";
import { linkLength, MAX_LINK } from "../../../src/request/mailto";
import { redact } from "../../../src/request/redact";
import { parseSigninAddress } from "../../../src/request/signin";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const CORRELATION = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

const approval: RequestInput = {
  rule: {
    id: "signin/admin-approval-needed",
    request: {
      to: "it-admin",
      consent: true,
      asks: [
        { id: "approve", link: "https://entra.microsoft.com/" },
        { id: "risk", when: { codes: ["AADSTS900941"] } },
        { id: "guest", when: { answer: "place.guest" } },
        { id: "grant", to: "hubspot-admin" },
      ],
    },
  },
  said: {
    subject: "Please approve HubSpot",
    problem: "It is not **approved**.",
    asks: { approve: "Approve “it”.", risk: "Look at it.", guest: "Invite me.", grant: "Let me." },
  },
  details: {
    aadsts: "90094",
    codes: ["AADSTS90094", "consent_required"],
    correlationId: CORRELATION,
    timestamp: "2026-11-23 10:11:12Z",
    clientId: CLIENT,
    appName: "HubSpot Sales",
  },
  user: "jane@example.com",
};

describe.each([
  ["en", en],
  ["fr", fr],
])("in %s", (_, words) => {
  test("holds all that an admin needs, and the rep's own address", () => {
    const { subject, body } = buildRequest(approval, words);
    expect(subject).toBe("Please approve HubSpot (AADSTS90094)");
    for (const part of [
      "It is not approved.",
      '- Approve "it". https://entra.microsoft.com/',
      `https://login.microsoftonline.com/example.com/adminconsent?client_id=${CLIENT}`,
      "Mail.ReadWrite",
      "jane@example.com",
      "AADSTS90094",
      CORRELATION,
      "2026-11-23 10:11:12Z",
      CLIENT,
    ]) {
      expect(body).toContain(part);
    }
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|\*\*|\n{3}|Look at it|Invite me|Let me/);
  });

  test("says nothing that it does not know", () => {
    const { subject, body } = buildRequest({ rule: null, details: {} }, words);
    expect(`${subject}${body}`).not.toMatch(/AADSTS|client_id|undefined|@|[{}]/);
    expect(body).toContain("Mail.ReadWrite");
  });

  test("without HubSpot's request it shows the path, with it the link for exactly that request", () => {
    const { clientId: _, ...details } = approval.details;
    expect(buildRequest({ ...approval, details }, words).body).not.toContain("adminconsent");
    const signin = parseSigninAddress(
      `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&scope=openid%20Mail.Send&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback`,
    );
    const { body } = buildRequest({ ...approval, signin }, words);
    expect(body).toContain(
      `https://login.microsoftonline.com/example.com/v2.0/adminconsent?client_id=${CLIENT}&scope=openid%20Mail.Send&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback`,
    );
    expect(body).toContain("openid, Mail.Send");
    expect(body).not.toContain("Calendars");
  });
});

test("an ask holds for the codes seen and the answers given, and for its own reader", () => {
  const body = (more: Partial<RequestInput>) => buildRequest({ ...approval, ...more }, en).body;
  expect(body({ details: { aadsts: "900941" } })).toContain("Look at it.");
  expect(body({ answers: ["place.guest"] })).toContain("Invite me.");
  const ofCode = {
    ...approval.rule,
    request: { to: "it-admin", asks: [{ id: "risk", when: { codes: ["org_internal"] } }] },
  };
  expect(body({ rule: ofCode as never, details: { codes: ["org_internal"] } })).toContain("Look at it.");
  const toHubSpot = body({ to: "hubspot-admin" });
  expect(toHubSpot).toContain("Let me.");
  expect(toHubSpot).not.toMatch(/Approve|adminconsent|Calendars|Entra|Sign-in log/);
  const known = { codes: new Set<string>(), answers: new Set<string>() };
  expect(recipientsOf(approval.rule?.request, known)).toEqual(["it-admin", "hubspot-admin"]);
  expect(recipientsOf(undefined, known)).toEqual(["it-admin"]);
});

test("a condition needs all that it names, an exception any of it", () => {
  const both = { codes: ["org_internal"], answer: "account.personal" };
  const known = (codes: string[], ...answers: string[]) => ({ codes: new Set(codes), answers: new Set(answers) });
  const either = { when: { answer: ["account.personal", "account.shared"] } };
  expect([known([], "account.shared"), known([], "account.work")].map((one) => holds(either, one))).toEqual([
    true,
    false,
  ]);
  for (const [seen, isAny, isAll] of [
    [known([]), false, false],
    [known(["org_internal"]), true, false],
    [known([], "account.personal"), true, false],
    [known(["org_internal"], "account.personal"), true, true],
  ] as const) {
    expect(holds({ when: both }, seen)).toBe(isAll);
    expect(holds({ unless: both }, seen)).toBe(!isAny);
  }
});

test("goes to somebody else where an answer or a code says so", () => {
  const request = {
    to: "it-admin",
    instead: [
      { to: "vendor", when: { answer: "account.personal" } },
      { to: "hubspot-admin", when: { codes: ["org_internal"] } },
    ],
    asks: [{ id: "approve" }, { id: "look", to: "vendor", when: { answer: "account.personal" } }],
  } satisfies NonNullable<RequestInput["rule"]>["request"];
  const to = (codes: string[], ...answers: string[]) =>
    recipientsOf(request, { codes: new Set(codes), answers: new Set(answers) });
  expect(to([])).toEqual(["it-admin"]);
  expect(to([], "account.personal")).toEqual(["vendor", "it-admin"]);
  expect(to(["org_internal"])).toEqual(["hubspot-admin", "it-admin"]);
  const rule = { id: "gmail/app-blocked", request } as const;
  const { body } = buildRequest({ ...approval, rule, answers: ["account.personal"] }, en);
  expect(body).toContain(en["request.intro.vendor"]);
  expect(body).not.toContain("Approve it");
});

test("opens no list of apps where Microsoft says that the app is in none", () => {
  const body = (consent: true | "not-listed") => {
    const request = { ...approval.rule?.request, consent } as NonNullable<RequestInput["rule"]>["request"];
    return buildRequest({ ...approval, details: {}, rule: { id: "signin/app-not-in-tenant", request } }, en).body;
  };
  expect(body(true)).toContain("Grant admin consent");
  expect(body("not-listed")).not.toContain("Grant admin consent");
  expect(body("not-listed")).toContain("Either I send you the approval link");
});

test("the sign-in log is named to IT where Microsoft has one: by number or id, for its own rules or none", () => {
  const isNamed = (id: string | null, details: RequestInput["details"]) => {
    const rule = id === null ? null : { id: id as "imap/disabled", request: { to: "it-admin" as const, asks: [] } };
    // Beside the ways to approve, a link to the log may not fit.
    return buildRequest({ ...approval, rule, details }, { ...en, "request.consent.window": "" }).body.includes(
      "Sign-in log",
    );
  };
  for (const id of ["office365/license-invalid", "signin/mfa-required", null]) {
    for (const details of [{ aadsts: "50105" }, { correlationId: CORRELATION }, { requestId: CORRELATION }])
      expect(isNamed(id, details), `${id} ${JSON.stringify(details)}`).toBe(true);
    expect(isNamed(id, { timestamp: "2026-11-23 10:11:12Z" })).toBe(false);
  }
  for (const id of ["exchange/autodiscover-failed", "gmail/app-blocked"])
    expect(isNamed(id, { aadsts: "50105" }), id).toBe(false);
});

test("the link is for the domain of the address that the rep typed, as Microsoft writes it", () => {
  const { body } = buildRequest({ ...approval, user: "Jane@Example.COM" }, en);
  expect(body).toContain("https://login.microsoftonline.com/example.com/adminconsent");
  expect(body).toContain("Jane@Example.COM");
});

test("an address with an apostrophe is one", () => {
  expect(buildRequest({ ...approval, user: "sean.o'brien@contoso.com" }, en).body).toContain(
    "sean.o'brien@contoso.com",
  );
});

test("where nothing is asked and nothing known, no list is begun", () => {
  const { body } = buildRequest(
    { rule: { id: "imap/disabled", request: { to: "it-admin", asks: [] } }, details: {} },
    en,
  );
  expect(body).not.toContain(en["request.asks"]);
  expect(body).not.toContain(en["request.details"]);
});

test("permissions stand only where an approval is the matter", () => {
  const request = { ...approval.rule?.request, consent: undefined } as NonNullable<RequestInput["rule"]>["request"];
  const { body } = buildRequest({ ...approval, rule: { id: "office365/license-invalid", request } }, en);
  expect(body).not.toMatch(/adminconsent|Mail\.ReadWrite|consent for all apps/);
  expect(body).toContain("MFA");
});

test("what can be looked up goes first when the mail would be too long", () => {
  const long = { ...approval.said, problem: "Words of any kind. ".repeat(25) } as RequestInput["said"];
  const { body } = buildRequest({ ...approval, said: long }, en);
  expect(linkLength(buildRequest({ ...approval, said: long }, en))).toBeLessThanOrEqual(MAX_LINK);
  expect(body).toContain("Approve");
  expect(body).toContain("MFA");
  expect(body).toContain(CORRELATION);
  expect(body).not.toContain("Sign-in log");
});

test("the recipient's address is part of the link that has to fit", () => {
  const address = `${"service-desk-".repeat(4)}@contoso.example`;
  const fits = (words: number, to: string) =>
    linkLength(
      buildRequest({ ...approval, address, said: { ...approval.said, problem: "Words. ".repeat(words) } as never }, en),
      to,
    ) <= MAX_LINK;
  for (let words = 1; words < 30; words++) expect(fits(words, address), `${words}`).toBe(fits(words, ""));
});

test("what no link can carry is not spared: it is pasted", () => {
  const said = {
    subject: "承認のお願い",
    problem: "承認がないため、接続できません。",
    asks: { approve: "承認してください。" },
  };
  const request = buildRequest({ ...approval, said }, ja);
  expect(linkLength(request)).toBeGreaterThan(MAX_LINK);
  for (const whole of ["HubSpot Sales", "Mail.ReadWrite", "（7日間", "90094, https://"]) {
    expect(request.body).toContain(whole);
  }
  // No space between Japanese sentences.
  expect(request.body).toContain(`${ja["request.intro.it-admin"]}${said.problem}`);
});

test("consent links take a GUID and a domain, or nothing", () => {
  expect(approvalLink({ clientId: CLIENT })).toBe(
    `https://login.microsoftonline.com/organizations/adminconsent?client_id=${CLIENT}`,
  );
  expect(approvalLink({ clientId: CORRELATION.toUpperCase() }, "example.com")).toBe(
    `https://login.microsoftonline.com/example.com/adminconsent?client_id=${CORRELATION}`,
  );
  expect(approvalLink({ clientId: CLIENT }, "example.com/evil?x=")).toContain("/organizations/");
  for (const bad of ["", "11111111", `${CLIENT}&redirect_uri=https://evil.example`, ` ${CLIENT}`, `${CLIENT}\n`]) {
    expect(approvalLink({ clientId: bad })).toBeUndefined();
  }
});

test("details from a page, and what the rep types, enter only in their own shape", () => {
  const bare = buildRequest({ ...approval, details: {}, user: undefined }, en).body.split("\n").length;
  fc.assert(
    fc.property(
      fc.record({
        aadsts: fc.string(),
        codes: fc.array(fc.string()),
        correlationId: fc.string(),
        requestId: fc.string(),
        timestamp: fc.string(),
        clientId: fc.string(),
        appName: fc.string({ unit: "binary", maxLength: 300, size: "max" }),
      }),
      fc.string({ unit: "binary", maxLength: 300, size: "max" }),
      (details, user) => {
        const { subject, body } = buildRequest({ ...approval, details, user, domain: user }, en);
        expect(subject).not.toContain("\n");
        expect(body.split("\n").length).toBeLessThan(bare + 12);
        expect(body).not.toContain("adminconsent");
      },
    ),
    { numRuns: 500 },
  );
});

test("details are told as they are written, and where they are something else, not at all", () => {
  const body = (details: RequestInput["details"], more: Partial<RequestInput> = {}) =>
    buildRequest({ ...approval, details, ...more }, en).body;
  expect(body({ timestamp: "2026-11-23T10:11:12+01:00" })).toContain("2026-11-23T10:11:12+01:00");
  expect(body({ timestamp: "on 2026-11-23" })).not.toContain("2026-11-23");
  expect(body({ aadsts: "7000215" })).toContain("AADSTS7000215");
  expect(body({ aadsts: "70002155" })).not.toContain("70002155");
  expect(body({ correlationId: CORRELATION.toUpperCase() })).toContain(CORRELATION.toUpperCase());
  expect(body({ codes: ["5.7.139", "a b c", "x"] }).match(/^- .*(5\.7\.139|a b c|\bx\b).*$/gm)).toHaveLength(1);
  const codes = ["AADSTS50105", "ONE_CODE", "TWO_CODE", "THREE_CODE", "FOUR_CODE"];
  const short = { rule: { id: "signin/x", request: { to: "it-admin", asks: [] } } } as const;
  expect(body({ aadsts: "50105", codes }, structuredClone(short) as never).match(/AADSTS50105|\w+_CODE/g)).toEqual([
    "AADSTS50105",
    "ONE_CODE",
    "TWO_CODE",
    "THREE_CODE",
  ]);
  const name = body({ appName: `Hub\nSpot ${"for mail ".repeat(20)}` }).match(/^- .*Hub Spot for mail .*$/m)?.[0];
  expect(name?.length).toBeLessThan(80);
  expect(body({ appName: "Hub https://x.example/y" })).not.toContain("x.example");
  expect(body({}, { user: `${"j".repeat(64)}@example.com` })).toContain("j".repeat(64));
  expect(body({}, { user: undefined, domain: `${"a.".repeat(130)}com` })).not.toContain("a.a.");
});

test("no token and no address but the rep's own", () => {
  const { body } = buildRequest(
    { ...approval, details: { appName: "HubSpot john@example.com Bearer abcdefgh12345678 https://x.example/y" } },
    en,
  );
  expect(body).not.toMatch(/john@|abcdefgh|x\.example/);
  expect(redact(body, ["jane@example.com"])).toBe(body);
});

test("a reminder says when it was asked before, and asks for the same", () => {
  const { subject, body } = buildRequest({ ...approval, askedOn: "November 25" }, en);
  expect(subject).toBe("Reminder: Please approve HubSpot");
  expect(body).toContain("On November 25 I asked");
  expect(body).toContain("- Approve");
  expect(body).not.toContain(en["request.intro.it-admin"]);
});

test("for a whole team the link is there only where the app is known", () => {
  const team = { rule: null, team: true, details: {} } as const;
  const without = buildRequest(team, en).body;
  expect(without).not.toContain("https://");
  expect(without).toContain("Either I send you the approval link");
  expect(buildRequest({ ...team, details: { clientId: CLIENT } }, en).body).toContain(
    `adminconsent?client_id=${CLIENT}`,
  );
});

describe("which sentences a message is made of", () => {
  const keys = Object.keys(en).filter((key) => /^request\.(?!why\.|paste)/.test(key));
  /** Each sentence is its own key, followed by its placeholders. */
  const named = Object.fromEntries(
    keys.map((key) => [key, [`<${key}>`, ...(en[key as "request.scopes"].match(/\{\w+\}/g) ?? [])].join(" ")]),
  );
  const sentences = (input: RequestInput) => {
    const { subject, body } = buildRequest(input, named);
    return [...`${subject}\n${body}`.matchAll(/<request\.([\w.-]+)>/g)].map(([, key]) => key as string);
  };
  const signin = parseSigninAddress(
    `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&scope=Mail.Send&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback`,
  );
  const { clientId: _, correlationId: id, ...bare } = approval.details;
  const noApp = { ...bare, requestId: id as string };
  const cases: Record<string, RequestInput> = {
    approval: { ...approval, rule: { id: "signin/x", request: { to: "it-admin", consent: true, asks: [] } } },
    exact: { ...approval, signin },
    listed: { ...approval, details: noApp, user: undefined, domain: "example.com" },
    team: { rule: null, team: true, details: {} },
    general: { rule: null, details: {} },
    plain: { ...approval, rule: { id: "imap/disabled" } },
    reminder: { ...approval, askedOn: "Monday" },
    "hubspot-admin": { ...approval, to: "hubspot-admin" },
    vendor: { ...approval, to: "vendor" },
  };

  test("each sentence is part of one", () => {
    const said = new Set(Object.values(cases).flatMap(sentences));
    expect(keys.filter((key) => !said.has(key.slice("request.".length)))).toEqual([]);
  });

  test("those for a team never speak of one attempt, those for one person never of a team", () => {
    expect(
      sentences(cases.team as RequestInput).filter((key) => /^(consent\.(?!screen)|intro|general)/.test(key)),
    ).toEqual([]);
    for (const [name, input] of Object.entries(cases))
      if (name !== "team") expect(sentences(input).join(), name).not.toContain("team");
  });

  test("one number finds the attempt, and a few codes tell what it was", () => {
    const codes = Array.from({ length: 9 }, (_, n) => `CODE_NUMBER_${n}`);
    const told = sentences({ ...approval, details: { ...approval.details, requestId: CLIENT, codes } });
    expect(told).toContain("detail.correlation");
    expect(told).not.toContain("detail.request");
    expect(told.filter((key) => key === "detail.other-code").length).toBeLessThan(5);
  });

  test("those that can be spared go one after the other: what can be looked up before what must be known", () => {
    const codes = ["CODE_NUMBER_1", "CODE_NUMBER_2"];
    const input = { ...cases.listed, details: { ...bare, correlationId: CORRELATION, codes } } as RequestInput;
    const lengthened = (by: number) => {
      const said = { ...(input.said as NonNullable<RequestInput["said"]>), problem: "x".repeat(by) };
      return { ...input, said };
    };
    const times = (keys: string[]) =>
      keys.map((key, i) => `${key} ${keys.slice(0, i).filter((one) => one === key).length}`);
    const gone: string[] = [];
    for (let by = 0; by < 1500; by += 10) {
      const left = times(sentences(lengthened(by)));
      // Too long even without them, so nothing is dropped any more.
      if (by > 800 && left.length === times(sentences(input)).length) break;
      for (const key of times(sentences(input))) if (!left.includes(key) && !gone.includes(key)) gone.push(key);
    }
    expect(gone).toEqual([
      "detail.other-code 1",
      "detail.other-code 0",
      "detail.app 0",
      "detail.logs 0",
      "consent.smaller 0",
      "scopes 0",
    ]);
  });

  test("the only code that is known stays when others of its kind would go", () => {
    const details = { codes: ["CODE_NUMBER_1"], appName: "HubSpot" };
    const told = (by: number) => {
      const said = { ...(approval.said as NonNullable<RequestInput["said"]>), problem: "x".repeat(by) };
      return sentences({ ...cases.listed, said, details } as RequestInput);
    };
    const without = Array.from({ length: 150 }, (_, n) => told(10 * n)).filter((keys) => !keys.includes("detail.app"));
    expect(without.length).toBeGreaterThan(0);
    for (const keys of without) expect(keys).toContain("detail.other-code");
  });

  test("what is put into them is there, and nothing is left open", () => {
    for (const input of Object.values(cases)) expect(buildRequest(input, named).body).not.toMatch(/[{}]/);
    const { body } = buildRequest(cases.approval as RequestInput, named);
    expect(body).toContain(`<request.detail.client> ${CLIENT}`);
    expect(body).toContain(`<request.detail.correlation> ${CORRELATION}`);
  });
});

test("permissions are called as Entra shows them, without the service in front", () => {
  const signin = parseSigninAddress(
    `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&scope=openid%20https%3A%2F%2Fgraph.microsoft.com%2FMail.Send&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback`,
  );
  expect(buildRequest({ ...approval, signin }, en).body).toContain("openid, Mail.Send.");
});

test("of an exact link Graph's name goes first, and names of other services never", () => {
  const signin = parseSigninAddress(
    `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${CLIENT}&scope=https%3A%2F%2Fgraph.microsoft.com%2FMail.Send%20https%3A%2F%2Foutlook.office.com%2FIMAP.AccessAsUser.All&redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback`,
  );
  const linkIn = (problem: string) => {
    const said = { ...(approval.said as NonNullable<RequestInput["said"]>), problem };
    return /scope=(\S+?)&/.exec(buildRequest({ ...approval, details: {}, said, signin }, en).body)?.[1];
  };
  const other = "https%3A%2F%2Foutlook.office.com%2FIMAP.AccessAsUser.All";
  expect(linkIn("Short.")).toBe(`https%3A%2F%2Fgraph.microsoft.com%2FMail.Send%20${other}`);
  expect(linkIn("Words of any kind. ".repeat(25))).toBe(`Mail.Send%20${other}`);
  expect(buildRequest({ ...approval, details: {}, signin }, en).body).toContain("Mail.Send, IMAP.AccessAsUser.All.");
});

test.each(["jane@example.com, or ask Ben", "my address: jane@example.com", "jane@example.com\nBcc: all@example.com"])(
  "%j is no address to travel with the message",
  (user) => expect(buildRequest({ ...approval, user }, en).body).not.toMatch(/User:|Ben|Bcc/),
);

test("of what is no address the domain is told, and nothing else", () => {
  const { body } = buildRequest({ ...approval, user: "Jane Doe@contoso.com" }, en);
  expect(body).toContain("contoso.com");
  expect(body).not.toMatch(/Jane|Doe/);
});

test.each(["。", "！", "？"])("no space follows a sentence that ends in %s", (stop) => {
  const words = { ...en, "request.intro.it-admin": `承認${stop}` };
  expect(buildRequest(approval, words).body).toContain(`承認${stop}It is not`);
});

test("only an admin of IT is asked for an approval, and only where it may be missing", () => {
  const known = { codes: new Set<string>(), answers: new Set<string>() };
  expect(isApproval(null, "it-admin", known)).toBe(true);
  expect(isApproval(approval.rule, "it-admin", known)).toBe(true);
  expect(isApproval(approval.rule, "hubspot-admin", known)).toBe(false);
  expect(isApproval({ id: "imap/disabled" }, "it-admin", known)).toBe(false);
  const rule = { id: "signin/x", request: { to: "it-admin", consent: { codes: ["AADSTS65001"] }, asks: [] } } as const;
  const seen = { ...known, codes: new Set(["AADSTS65001"]) };
  expect([known, seen].map((one) => isApproval(structuredClone(rule) as never, "it-admin", one))).toEqual([
    false,
    true,
  ]);
});

describe.each([
  ["en", en],
  ["fr", fr],
] as const)("what the message asks never to do, in %s", (_, words) => {
  test("stands in each, by whom it goes to", () => {
    const plainRule: RequestInput = {
      ...approval,
      rule: { id: "signin/user-not-assigned", request: { asks: [] } } as never,
    };
    expect(buildRequest(approval, words).body).toContain(mailPunctuation(words["request.never.consent"]));
    expect(buildRequest(plainRule, words).body).toContain(mailPunctuation(words["request.never.it-admin"]));
    expect(buildRequest({ ...approval, rule: null, said: undefined }, words).body).toContain(
      mailPunctuation(words["request.never.consent"]),
    );
    for (const to of ["hubspot-admin", "vendor"] as const) {
      expect(buildRequest({ ...plainRule, to }, words).body, to).toContain(
        mailPunctuation(words[`request.never.${to}`]),
      );
    }
  });

  test("names what must stay switched on", () => {
    for (const key of ["it-admin", "consent", "hubspot-admin", "vendor"] as const) {
      expect(words[`request.never.${key}`], key).toContain("MFA");
    }
  });
});
