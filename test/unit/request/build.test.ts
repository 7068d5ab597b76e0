import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import fr from "../../../src/locales/fr/ui.json" with { type: "json" };
import { buildRequest, consentLink, type RequestInput } from "../../../src/request/build";
import { mailto } from "../../../src/request/mailto";
import { permissions } from "../../../src/request/permissions";
import { redact } from "../../../src/request/redact";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const CORRELATION = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

const approval: RequestInput = {
  rule: "signin/admin-approval-needed",
  problem: "Your IT admin has to approve HubSpot",
  asks: ["IT: approve HubSpot for **everyone**."],
  details: {
    aadsts: "90094",
    codes: ["AADSTS90094", "consent_required"],
    correlationId: CORRELATION,
    timestamp: "2026-11-23 10:11:12Z",
    clientId: CLIENT,
    appName: "HubSpot Sales",
  },
  domain: "example.com",
  address: "jane@example.com",
};

describe.each([
  ["en", en],
  ["fr", fr],
])("in %s", (_, words) => {
  test("holds all that an admin needs", () => {
    const { subject, body } = buildRequest(approval, words);
    expect(subject).toContain("AADSTS90094");
    for (const { scope } of permissions) expect(body).toContain(`- ${scope}`);
    for (const part of [
      "jane@example.com",
      "- Approve HubSpot for everyone.",
      `https://login.microsoftonline.com/example.com/adminconsent?client_id=${CLIENT}`,
      "Entra ID > ",
      "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/",
      "https://login.microsoftonline.com/error?code=90094",
      CORRELATION,
      "2026-11-23 10:11:12Z",
      "consent_required",
      "HubSpot Sales",
    ]) {
      expect(body).toContain(part);
    }
    expect(body.match(/AADSTS90094/g)).toHaveLength(1);
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|\*\*|\n{3}/);
  });

  test("says nothing that it does not know", () => {
    const { subject, body } = buildRequest({ rule: null, problem: "It fails", asks: [], details: {} }, words);
    expect(`${subject}${body}`).not.toMatch(/AADSTS|client_id|undefined|@|[{}]/);
    expect(body).toContain("Mail.ReadWrite");
  });

  test("a mailbox that is not Microsoft's is not sent to Entra", () => {
    const { subject, body } = buildRequest({ ...approval, rule: "imap/disabled" }, words);
    expect(subject).not.toContain("Microsoft");
    expect(body).not.toMatch(/Mail\.ReadWrite|entra\.microsoft\.com/);
  });

  test("a missing licence is no matter of approval", () => {
    const { body } = buildRequest({ ...approval, rule: "office365/license-invalid" }, words);
    expect(body).not.toContain("adminconsent");
  });
});

test("consent links take a GUID and a domain, or nothing", () => {
  expect(consentLink(CLIENT)).toBe(`https://login.microsoftonline.com/organizations/adminconsent?client_id=${CLIENT}`);
  expect(consentLink(CLIENT.toUpperCase(), "example.com")).toBe(
    `https://login.microsoftonline.com/example.com/adminconsent?client_id=${CLIENT}`,
  );
  expect(consentLink(CLIENT, "example.com/evil?x=")).toContain("/organizations/");
  for (const bad of ["", "11111111", `${CLIENT}&redirect_uri=https://evil.example`, ` ${CLIENT}`, `${CLIENT}\n`]) {
    expect(consentLink(bad)).toBeUndefined();
  }
});

test("details from a page enter only in their own shape", () => {
  fc.assert(
    fc.property(
      fc.record({
        aadsts: fc.string(),
        codes: fc.array(fc.string()),
        correlationId: fc.string(),
        requestId: fc.string(),
        timestamp: fc.string(),
        clientId: fc.string(),
        appName: fc.string({ unit: "binary", maxLength: 300 }),
      }),
      (details) => {
        const { subject, body } = buildRequest({ rule: "signin/other-code", problem: "p", asks: [], details }, en);
        expect(subject).not.toContain("\n");
        expect(body.split("\n").length).toBeLessThan(50);
        expect(body).not.toContain("adminconsent");
      },
    ),
    { numRuns: 500 },
  );
});

test("no token and no address but the one shown", () => {
  const { body } = buildRequest(
    { ...approval, details: { ...approval.details, appName: "HubSpot john@example.com Bearer abcdefgh12345678" } },
    en,
  );
  expect(body).not.toMatch(/john@|abcdefgh/);
  expect(redact(body, ["jane@example.com"])).toBe(body);
});

test("a mail link holds a short request whole", () => {
  const request = { subject: "Café & co", body: "Line one\nLine two + 100 %" };
  const { href, complete } = mailto(request, en);
  expect(complete).toBe(true);
  expect(href).toBe("mailto:?subject=Caf%C3%A9%20%26%20co&body=Line%20one%0D%0ALine%20two%20%2B%20100%20%25");
});

test("a mail link never grows beyond what mail programs take", () => {
  const request = fc.record({
    subject: fc.string({ unit: "binary", maxLength: 400 }),
    body: fc.string({ unit: "binary", maxLength: 4000 }),
  });
  fc.assert(
    fc.property(request, (some) => {
      const { href, complete } = mailto(some, fr);
      expect(href.length).toBeLessThanOrEqual(1900);
      if (!complete) expect(decodeURIComponent(href)).toContain(fr["request.paste"]);
    }),
  );
  expect(mailto({ subject: "", body: "x".repeat(1850) }, fr).complete).toBe(true);
  expect(mailto({ subject: "", body: "x".repeat(1900) }, fr).complete).toBe(false);
  expect(mailto(buildRequest(approval, fr), fr).complete).toBe(false);
});
