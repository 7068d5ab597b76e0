import { describe, expect, it } from "vitest";
import { PROBABLE, RECOGNISED } from "../../../src/diagnosis/types";
import { asked, pasted, ruleOf } from "./table";

const ID = "0a1b2c3d-0000-4000-8000-0123456789ab";

describe("signs", () => {
  it("lets a sign-in number decide before everything else", async () => {
    const found = await pasted(`invalid_grant: AADSTS50020: MailboxNotEnabledForRESTAPI`);
    expect(found).toMatchObject({ status: "known", rule: "signin/account-not-in-tenant" });
    expect(found.evidence).toEqual([{ stage: "code", rule: "signin/account-not-in-tenant", seen: "AADSTS50020" }]);
  });

  it("lets a constant decide before a phrase", async () => {
    const { rule, evidence } = await pasted("MailboxNotEnabledForRESTAPI … NO LOGIN failed");
    expect(rule).toBe("office365/api-not-enabled");
    expect(evidence).toEqual([{ stage: "code", rule, seen: "MailboxNotEnabledForRESTAPI" }]);
  });

  it("tells a constant from the same words in a sentence", async () => {
    expect(await ruleOf("reason=APP_PASSWORD_REQUIRED")).toBe("imap/app-password-required");
    expect(await ruleOf("app password required")).toBeNull();
    expect(await ruleOf("status UNAUTHORIZED")).toBe("imap/login-failed");
    expect(await ruleOf("you are unauthorized")).toBeNull();
  });

  it("falls back to the family of a code that has no rule of its own", async () => {
    expect(await ruleOf("OFFICE_ERROR_INVALID_LICENSE")).toBe("office365/license-invalid");
    expect(await ruleOf("OFFICE_ERROR_SOMETHING_NEW")).toBe("office365/generic");
  });

  it("takes the key pattern with most literal characters", async () => {
    const key = "InboxConnectUtils.wizard.calDav.errors.UNAUTHORIZED.title_jsx";
    expect(await pasted("", { keys: [key] })).toMatchObject({ status: "known", rule: "hubspot/caldav-failed" });
    expect((await pasted("", { keys: ["InboxConnectUtils.errors.UNAUTHORIZED.title"] })).rule).toBe(
      "imap/login-failed",
    );
    expect(await ruleOf(`log: ${key}`)).toBe("hubspot/caldav-failed");
    expect(await ruleOf(`log: ${key.toLowerCase()}`)).toBe("hubspot/caldav-failed");
  });

  it("reads anchors of links and of pasted addresses", async () => {
    const link = "https://knowledge.hubspot.com/x#unavailable-api-access-not-enabled-for-mailbox";
    expect((await pasted("", { anchors: [link] })).rule).toBe("office365/api-not-enabled");
    expect(await ruleOf(`see ${link}`)).toBe("office365/api-not-enabled");
    // HubSpot's key for the message itself says more than a link in it.
    const keys = ["InboxConnectUtils.calDav.errors.X.title"];
    expect((await pasted("", { keys, anchors: [link] })).rule).toBe("hubspot/caldav-failed");
  });

  it("weighs several of a kind: the longest constant, the first number, a sentence before an address", async () => {
    expect((await pasted("MailboxNotEnabledForRESTAPI OFFICE_ERROR_INVALID_LICENSE")).candidates).toEqual([
      "office365/license-invalid",
      "office365/api-not-enabled",
    ]);
    for (const [first, second] of [
      ["50020", "53003"],
      ["53003", "50020"],
    ] as const)
      expect((await pasted(`AADSTS${first} AADSTS${second}`)).evidence[0]?.seen).toBe(`AADSTS${first}`);
    expect(await ruleOf("NO LOGIN failed for outlook_0a1b2c3d4e5f6071@outlook.com")).toBe("imap/login-failed");
  });

  it("prefers the longer of two sentences, one inside the other", async () => {
    expect(await ruleOf("Sorry. HubSpot can’t access your inbox due to an invalid license.")).toBe(
      "office365/license-invalid",
    );
    expect(await ruleOf("Sorry. HubSpot can’t access your inbox.")).toBe("office365/generic");
  });

  it("answers with more than a generic rule where more is said", async () => {
    const more = await pasted("HubSpot couldn't connect to your inbox. Authentication failed, login failed.");
    expect(more.candidates.slice(0, 2)).toEqual(["imap/login-failed", "hubspot/connect-failed"]);
  });

  it("recognises the technical address of a personal account", async () => {
    expect(await ruleOf("connected as outlook_0a1b2c3d4e5f6071@outlook.com")).toBe("office365/outlook-alias");
    expect(await ruleOf("connected as OUTLOOK_0A1B2C3D4E5F6071@OUTLOOK.COM")).toBe("office365/outlook-alias");
    expect(await ruleOf("connected as outlook_team@outlook.com")).toBeNull();
  });

  it("believes an OAuth value where OAuth is spoken of", async () => {
    const value = await pasted('{"error":"invalid_grant"}');
    expect(value.rule).toBe("signin/session-expired");
    // Many different failures are reported as `invalid_grant`.
    expect(value.sure).toBeLessThan(RECOGNISED);
    expect(await ruleOf("interaction_required")).toBe("office365/interaction-required");
    expect(await ruleOf("the column invalid_grant of the table donations is a boolean, see the schema")).toBeNull();
  });

  it("decides without the model", async () => {
    const before = asked.times;
    await pasted("AADSTS53003");
    await pasted("NO LOGIN failed");
    expect(asked.times).toBe(before);
  });
});

it("a gap in a sentence holds six words and no more", async () => {
  const said = (gap: string) => ruleOf(`The user account ${gap} does not exist in the tenant`);
  expect(await said("of one two three four five")).toBe("signin/account-not-in-tenant");
  expect(await said("of one two three four five six")).toBeNull();
  // A gap crosses neither a sentence nor a text.
  expect(await said("is Ana's. It")).toBeNull();
  const texts = ["The user account of Ana", "does not exist in the tenant"];
  expect((await pasted("", { texts })).rule).not.toBe("signin/account-not-in-tenant");
  expect((await pasted("", { texts: [texts.join(" ")] })).rule).toBe("signin/account-not-in-tenant");
});

describe("several candidates", () => {
  it("names beside the rule of a sign those that it is mistaken for", async () => {
    expect(await pasted("reason APP_PASSWORD_REQUIRED")).toMatchObject({
      status: "known",
      candidates: ["imap/app-password-required", "gmail/app-password-required"],
    });
  });

  it("shows both when two sentences mean different rules", async () => {
    const found = await pasted("NO LOGIN failed. Session is invalid due to expiration");
    expect(found.status).toBe("ambiguous");
    expect(found.candidates).toContain("imap/login-failed");
    expect(found.candidates).toContain("signin/session-expired");
    expect(found.evidence.map(({ rule }) => rule)).toEqual(found.candidates.slice(0, 2));
  });
});

describe("sign-in numbers", () => {
  it.each([
    "AADSTS53003: Access has been blocked",
    "aadsts53003",
    "AADSTS 53003",
    "AADSTS\n53003",
    "AADSTS530\n03: Access",
    "AADSTS53003\n2 more lines",
    "AADSTS%3A53003",
    "error_description=AADSTS53003%3a+Access+has",
    "https%253A%252F%252Fx%253Ferror%253DAADSTS53003",
    '{"error_codes":[53003]}',
    '{\\"error_codes\\": [ 53003 ]}',
    "https://login.microsoftonline.com/error?code=53003",
    "Error Code: 53003",
    "Fehlercode: 53003",
    "Code d’erreur : 53003",
    "Sign-in error code 53003",
    "interaction_required: 53003 - [2026-01-01]",
    "ＡＡＤＳＴＳ５３００３",
    "AADSTS\u200b53003",
  ])("reads %j", async (text) => {
    expect(await pasted(text)).toMatchObject({
      rule: "signin/conditional-access-blocked",
      details: { aadsts: "53003" },
    });
  });

  it("reads no number of which a part is masked", async () => {
    expect((await pasted("Error Code: 53003xx")).details.aadsts).toBeUndefined();
  });

  it("takes the longest run of digits", async () => {
    expect((await pasted("AADSTS530031")).details.aadsts).toBe("530031");
    expect(await ruleOf("AADSTS530031")).toBe("signin/other-code");
  });

  it("answers a number without a rule, and says which", async () => {
    const found = await pasted("AADSTS123456: something new");
    expect(found).toMatchObject({ status: "known", rule: "signin/other-code", details: { aadsts: "123456" } });
  });

  it("lets a distinctive sentence decide about a number without a rule", async () => {
    expect(await ruleOf("AADSTS53005: access has been blocked by conditional access policies.")).toBe(
      "signin/conditional-access-blocked",
    );
  });

  it("shows both when the sentence after a listed number says something else", async () => {
    expect(await pasted("AADSTS16000: Session is invalid due to expiration or recent password change.")).toMatchObject({
      status: "ambiguous",
      candidates: ["signin/session-expired", "signin/account-not-in-tenant"],
    });
  });

  it("takes no sentence before a number, nor one of another family, for what the number means", async () => {
    expect(await pasted("Session is invalid due to expiration. AADSTS16000")).toMatchObject({
      status: "known",
      rule: "signin/account-not-in-tenant",
    });
    expect(await ruleOf("AADSTS123456: NO LOGIN failed")).toBe("signin/other-code");
  });

  it("keeps to the number where its sentence is that of a related rule", async () => {
    const text = "Admin consent is required for the permissions requested by this application.";
    expect(await pasted(`AADSTS90095: ${text}`)).toMatchObject({ status: "known", rule: "signin/approval-requested" });
    expect(await pasted(`AADSTS90094: ${text}`)).toMatchObject({ rule: "signin/admin-approval-needed" });
  });

  it("looks past the number of a wrapper to the one that says why", async () => {
    expect(await pasted("AADSTS70002: Error validating credentials. AADSTS53003: Blocked.")).toMatchObject({
      status: "known",
      rule: "signin/conditional-access-blocked",
      details: { aadsts: "53003" },
    });
    expect(await ruleOf("AADSTS70002: Error validating credentials.")).toBe("signin/vendor-fault");
  });

  it("leaves the numbers of others alone", async () => {
    expect(await ruleOf("Error code: 10060")).toBeNull();
    expect(await ruleOf("Error code: 404")).toBeNull();
    expect(await ruleOf("AADSTS12: x")).toBeNull();
    expect(await ruleOf("AADSTS530 03: x")).toBeNull();
    expect(await ruleOf("AADSTS123456789: x")).toBeNull();
    // Negative, so a program's own number, even beside a name of Microsoft's.
    expect((await pasted("Microsoft MSALErrorDomain Code=-53003")).details.aadsts).toBeUndefined();
    expect((await pasted("Microsoft MSALErrorDomain Code=53003")).details.aadsts).toBe("53003");
  });
});

describe("status codes of mail servers", () => {
  it.each([
    "535 5.7.139 Authentication unsuccessful",
    "SMTP;550 5.7.30 Basic",
    "550-5.7.30 not supported",
    "(#5.7.139 smtp)",
  ])("reads %j", async (text) => {
    expect(await ruleOf(text)).toBe("smtp/auth-disabled");
  });

  it.each(["MySQL 5.7.30", "version v5.7.139", "10.5.7.139", "5.7.139.1 smtp", "5.7.1390 smtp"])(
    "leaves %j alone",
    async (text) => {
      expect(await ruleOf(text)).toBeNull();
    },
  );
});

describe("what no sign says", () => {
  it("is answered by the examples, in any language of the lexicon", async () => {
    for (const text of ["The login failed", "Anmeldung fehlgeschlagen"]) {
      const { rule, evidence, sure } = await pasted(text);
      expect(rule, text).toBe("imap/login-failed");
      expect(evidence[0]?.stage).toBe("example");
      expect(sure).toBeLessThanOrEqual(1);
    }
    expect((await pasted("Der Kalender konnte nicht hinzugefügt werden")).rule).toBe("hubspot/caldav-failed");
  });

  it("has one answer from a certain sureness on, else candidates", async () => {
    for (const text of ["login failed", "calendar", "something with login and calendar and failure"]) {
      const { status, sure, rule } = await pasted(text);
      if (rule) expect(status).toBe(sure >= PROBABLE ? "known" : "ambiguous");
    }
    expect(RECOGNISED).toBeGreaterThan(PROBABLE);
  });

  it.each(["", "   ", "Lunch at noon", "lunch at noon! see you at noon"])("is nothing in %j", async (text) => {
    expect(await pasted(text)).toMatchObject({ status: "none", rule: null, evidence: [], details: {} });
  });
});

describe("details", () => {
  it("reads the identifiers that IT needs", async () => {
    const { details } = await pasted(
      `AADSTS53003: x Trace ID: ${ID} Correlation ID: ${ID.replace("0a", "1a")} Timestamp: 2026-03-28 09:05:27Z client_id=${ID.replace("0a", "2a")}`,
    );
    expect(details).toEqual({
      aadsts: "53003",
      correlationId: ID.replace("0a", "1a"),
      requestId: ID,
      timestamp: "2026-03-28 09:05:27Z",
      clientId: ID.replace("0a", "2a"),
    });
  });

  it("reads them as the error itself names them, and behind a label on a line of its own", async () => {
    const { details } = await pasted(
      `AADSTS700016: Application with identifier '${ID}' was not found in the directory.\nCorrelation ID\n${ID.replace("0a", "1a")}`,
    );
    expect(details).toMatchObject({ clientId: ID, correlationId: ID.replace("0a", "1a") });
  });

  it.each([
    ["German", "Anforderungs-ID: %R\nKorrelations-ID: %C\nZeitstempel: %T\nApp-ID: %A"],
    ["French", "ID de demande : %R\nID de corrélation : %C\nHorodateur : %T\nID de l’application : %A"],
    ["Spanish", "Id. de solicitud: %R\nId. de correlación: %C\nMarca de tiempo: %T\nId. de la aplicación: %A"],
    ["Italian", "ID richiesta: %R\nID correlazione: %C\nTimestamp: %T\nID app: %A"],
    ["Dutch", "Aanvraag-id: %R\nCorrelatie-id: %C\nTijdstempel: %T\nApp-id: %A"],
    ["Japanese", "要求 ID: %R\n相関 ID： %C\nタイムスタンプ: %T\nアプリ ID: %A"],
  ])("reads them by their labels in %s", async (_, page) => {
    const [requestId, correlationId, clientId] = ["3a", "1a", "2a"].map((end) => ID.replace("0a", end));
    const timestamp = "2026-03-28T09:05:27Z";
    const values = { "%R": requestId, "%C": correlationId, "%A": clientId, "%T": timestamp };
    const text = Object.entries(values).reduce((all, [mark, value]) => all.replace(mark, value as string), page);
    const { details } = await pasted(`AADSTS53003\n${text}`);
    expect(details).toMatchObject({ requestId, correlationId, clientId, timestamp });
  });

  it("lists each code once, and of two ids the first", async () => {
    const text = `smtp 5.7.139, 5.7.139 and 5.7.30; OAuth error invalid_grant; Correlation ID: ${ID} Correlation ID: ${ID.replace("0a", "1a")}`;
    expect((await pasted(text)).details).toMatchObject({
      correlationId: ID,
      codes: ["invalid_grant", "5.7.139", "5.7.30"],
    });
    const many = Array.from({ length: 30 }, (_, n) => `AADSTS${50_000 + n}`);
    expect((await pasted(many.join(" "))).details.codes?.length).toBeLessThanOrEqual(10);
    expect((await pasted(many.join(" "))).details.codes?.length).toBeGreaterThan(4);
  });

  it("never holds an address", async () => {
    const { details } = await pasted(`AADSTS50020: App name: someone@example.com Correlation Id: ${ID}`);
    expect(JSON.stringify(details)).not.toContain("@");
  });
});
