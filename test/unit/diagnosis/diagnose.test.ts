import { describe, expect, it } from "vitest";
import { pasted, ruleOf } from "./table";

const ID = "0a1b2c3d-0000-4000-8000-0123456789ab";

describe("stages", () => {
  it("lets a sign-in number decide before everything else", () => {
    const found = pasted(`invalid_grant: AADSTS50020: MailboxNotEnabledForRESTAPI`);
    expect(found).toMatchObject({ status: "known", rule: "signin/account-not-in-tenant" });
    expect(found.evidence).toEqual([{ stage: "code", rule: "signin/account-not-in-tenant", seen: "AADSTS50020" }]);
  });

  it("lets a constant decide before a phrase", () => {
    expect(ruleOf("MailboxNotEnabledForRESTAPI … NO LOGIN failed")).toBe("office365/api-not-enabled");
  });

  it("tells a constant from the same words in a sentence", () => {
    expect(ruleOf("reason=APP_PASSWORD_REQUIRED")).toBe("imap/app-password-required");
    expect(ruleOf("app password required")).toBeNull();
    expect(ruleOf("status UNAUTHORIZED")).toBe("imap/login-failed");
    expect(ruleOf("you are unauthorized")).toBeNull();
  });

  it("falls back to the family of a code that has no rule of its own", () => {
    expect(ruleOf("OFFICE_ERROR_INVALID_LICENSE")).toBe("office365/license-invalid");
    expect(ruleOf("OFFICE_ERROR_SOMETHING_NEW")).toBe("office365/generic");
  });

  it("takes the key pattern with most literal characters", () => {
    const key = "InboxConnectUtils.wizard.calDav.errors.UNAUTHORIZED.title_jsx";
    expect(pasted("", { keys: [key] }).rule).toBe("hubspot/caldav-failed");
    expect(pasted("", { keys: ["InboxConnectUtils.errors.UNAUTHORIZED.title"] }).rule).toBe("imap/login-failed");
    expect(ruleOf(`log: ${key}`)).toBe("hubspot/caldav-failed");
  });

  it("reads anchors of links and of pasted addresses", () => {
    const link = "https://knowledge.hubspot.com/x#unavailable-api-access-not-enabled-for-mailbox";
    expect(pasted("", { anchors: [link] }).rule).toBe("office365/api-not-enabled");
    expect(ruleOf(`see ${link}`)).toBe("office365/api-not-enabled");
  });

  it("prefers the longer of two sentences, one inside the other", () => {
    expect(ruleOf("Sorry. HubSpot can’t access your inbox due to an invalid license.")).toBe(
      "office365/license-invalid",
    );
    expect(ruleOf("Sorry. HubSpot can’t access your inbox.")).toBe("office365/generic");
  });

  it("answers with an umbrella only when nothing else does", () => {
    expect(ruleOf("HubSpot couldn't connect to your inbox")).toBe("hubspot/connect-failed");
    expect(ruleOf("HubSpot couldn't connect to your inbox. Authentication failed.")).toBe("imap/login-failed");
  });

  it("recognises the technical address of a personal account", () => {
    expect(ruleOf("connected as outlook_0a1b2c3d4e5f6071@outlook.com")).toBe("office365/outlook-alias");
    expect(ruleOf("connected as outlook_team@outlook.com")).toBeNull();
  });

  it("drops a rule that a `not` phrase rules out", () => {
    expect(ruleOf("Certificate authentication failed")).toBeNull();
  });
});

describe("several candidates", () => {
  it("puts the weak one last and asks", () => {
    expect(pasted("APP_PASSWORD_REQUIRED")).toMatchObject({
      status: "ambiguous",
      candidates: ["imap/app-password-required", "gmail/app-password-required"],
    });
  });

  it("shows both when two sentences mean different rules", () => {
    const found = pasted("NO LOGIN failed. Session is invalid due to expiration");
    expect(found.status).toBe("ambiguous");
    expect(found.candidates).toContain("imap/login-failed");
    expect(found.candidates).toContain("signin/session-expired");
    expect(found.evidence.map(({ rule }) => rule)).toEqual(found.candidates);
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
  ])("reads %j", (text) => {
    expect(pasted(text)).toMatchObject({ rule: "signin/conditional-access-blocked", details: { aadsts: "53003" } });
  });

  it("takes the longest run of digits", () => {
    expect(pasted("AADSTS530031").details.aadsts).toBe("530031");
    expect(ruleOf("AADSTS530031")).toBe("signin/other-code");
  });

  it("answers a number without a rule, and says which", () => {
    const found = pasted("AADSTS123456: something new");
    expect(found).toMatchObject({ status: "known", rule: "signin/other-code", details: { aadsts: "123456" } });
  });

  it("lets a distinctive sentence decide about a number without a rule", () => {
    expect(ruleOf("AADSTS53005: access has been blocked by conditional access policies.")).toBe(
      "signin/conditional-access-blocked",
    );
  });

  it("shows both when the sentence after a listed number says something else", () => {
    expect(pasted("AADSTS16000: Session is invalid due to expiration or recent password change.")).toMatchObject({
      status: "ambiguous",
      candidates: ["signin/session-expired", "signin/account-not-in-tenant"],
    });
  });

  it("looks past the number of a wrapper to the one that says why", () => {
    expect(pasted("AADSTS70002: Error validating credentials. AADSTS53003: Blocked.")).toMatchObject({
      status: "known",
      rule: "signin/conditional-access-blocked",
      details: { aadsts: "53003" },
    });
    expect(ruleOf("AADSTS70002: Error validating credentials.")).toBe("signin/vendor-fault");
  });

  it("leaves the numbers of others alone", () => {
    expect(ruleOf("Error code: 10060")).toBeNull();
    expect(ruleOf("Error code: 404")).toBeNull();
    expect(ruleOf("AADSTS12: x")).toBeNull();
    expect(ruleOf("AADSTS123456789: x")).toBeNull();
  });
});

describe("status codes of mail servers", () => {
  it.each([
    "535 5.7.139 Authentication unsuccessful",
    "SMTP;550 5.7.30 Basic",
    "550-5.7.30 not supported",
    "(#5.7.139 smtp)",
  ])("reads %j", (text) => {
    expect(ruleOf(text)).toBe("smtp/auth-disabled");
  });

  it.each(["MySQL 5.7.30", "version v5.7.139", "10.5.7.139", "5.7.139.1 smtp", "5.7.1390 smtp"])(
    "leaves %j alone",
    (text) => {
      expect(ruleOf(text)).toBeNull();
    },
  );
});

describe("hints", () => {
  it.each([
    "Authentication failed",
    "Error: username or password is incorrect (IMAP)",
    "Échec d’authentification",
    "ログインに失敗しました",
  ])("believes them in a report: %j", (text) => {
    expect(ruleOf(text)).toBe("imap/login-failed");
  });

  it.each([
    "If authentication failed, check your password.",
    "When authentication failed, you can reset it.",
    "How to fix authentication failed",
    "This PR improves the message. Authentication failed is now translated.",
  ])("does not believe them in prose: %j", (text) => {
    expect(ruleOf(text)).toBeNull();
  });

  it("believes them beside a sentence of advice", () => {
    expect(ruleOf("Authentication failed. If this goes on, call us.")).toBe("imap/login-failed");
  });
});

describe("common wordings", () => {
  it("count beside a word of mail, an address, or on a page of HubSpot", () => {
    expect(ruleOf("Error 429")).toBeNull();
    expect(ruleOf("Error 429 from the Gmail API")).toBe("hubspot/rate-limited");
    expect(ruleOf("Error 429 for kim@contoso.example")).toBe("hubspot/rate-limited");
    expect(pasted("Error 429", { surface: "email-settings" }).rule).toBe("hubspot/rate-limited");
  });

  it("count only when no hint does", () => {
    expect(pasted("IMAP error 429: authentication failed")).toMatchObject({
      status: "known",
      rule: "imap/login-failed",
    });
  });

  it("hold no word of prose in their gaps", () => {
    expect(ruleOf("Mail: the limit was reached")).toBe("hubspot/rate-limited");
    expect(ruleOf("Mail: the limit was successfully raised, before it was reached")).toBeNull();
  });
});

describe("other products", () => {
  it("have hints and common wordings to themselves in their sentence", () => {
    expect(ruleOf("Twilio: authentication failed")).toBeNull();
    expect(ruleOf("Sent with Twilio. Mailbox: authentication failed")).toBe("imap/login-failed");
  });
});

describe("texts without a rule", () => {
  it("calls a failed connection unknown", () => {
    expect(pasted("Your calendar could not be synchronised").status).toBe("unknown");
    expect(pasted("Something went wrong", { surface: "email-settings" }).status).toBe("unknown");
  });

  it.each(["", "   ", "Inbox connected", "Something went wrong", "Lunch at noon?"])("calls %j none", (text) => {
    expect(pasted(text)).toEqual({ status: "none", rule: null, candidates: [], evidence: [], details: {} });
  });
});

describe("details", () => {
  it("reads the identifiers that IT needs", () => {
    const { details } = pasted(
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

  it("never holds an address", () => {
    const { details } = pasted(`AADSTS50020: App name: someone@example.com Correlation Id: ${ID}`);
    expect(JSON.stringify(details)).not.toContain("@");
  });
});
