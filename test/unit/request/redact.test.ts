import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { entra } from "../../../src/request/links";
import { redact } from "../../../src/request/redact";
import { cpu } from "../../cpu";

const TOKEN =
  "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiIwMDAwMDAwMyIsInNjcCI6Ik1haWwuUmVhZCJ9.c2lnbmF0dXJlLW9mLWEtdGVzdA";
const CODE = "0.AXEAabcDEF123-_456.AgABBAIAAADW6jl31mB3T7ugrWTT8pFeAwDs_wUA9P9pQ";

test.each([
  ["a token", `token: ${TOKEN}.`],
  ["a token cut short", TOKEN.slice(0, 60)],
  ["a bearer header", "Authorization: Bearer abcdefgh12345678"],
  ["a code in a query", `https://app.hubspot.com/oauth/return?code=${CODE}&x=1`],
  ["a code in a fragment", `https://app.hubspot.com/oauth#code=${CODE}`],
  ["a code that was encoded twice", `redirect=https%3A%2F%2Fapp.hubspot.com%2F%3Fcode%3D${CODE}%26x`],
  ["a code in a form", `<input name="code" value="x"> code=${CODE}`],
  ["a short secret by its name", "client_secret=hunter2 password=hunter2 pwd=hunter2"],
  ["a token in JSON", '{"access_token": "hunter2", "refresh_token":"hunter2"}'],
  ["an IMAP login", 'a1 LOGIN "jane" hunter2'],
  ["a POP login", "USER x\nPASS hunter2"],
  ["an SMTP login", "AUTH PLAIN AGphbmUAaHVudGVyMg=="],
  ["an SMTP dialogue", "C: AUTH LOGIN\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==\nS: 535 no"],
  ["a POP dialogue", "S: +OK\nC: PASS hunter2"],
  ["an IMAP login in small letters", "a1 login jane hunter2"],
  ["base64 without a digit", "AUTH PLAIN AGphbmUAaHVudGVy\nAuthorization: Basic aHVudGVyOmh1bnRlcg"],
  ["a password behind a label", "Password: hunter2\nMot de passe : hunter2\nПароль: hunter2\nパスワード：hunter2"],
  ["a secret behind a label", 'refresh_token: "hunter2"; client_secret : hunter2; API key: hunter2'],
  [
    "an app password of Google's",
    'App password: qwer tyui opas dfgh\nApp-Passwort: "qwer\u00a0tyui\u00a0opas\u00a0dfgh"',
  ],
  ["a token in JSON in JSON", '{\\"access_token\\":\\"hunter2\\"}'],
  ["a password of several words", '{"password": "correct horse hunter2"}'],
  ["a key in hexadecimal", "key 0123456789abcdef0123456789abcdef0123456789abcdef"],
  ["an address", "sent to Jane.Doe+crm@mail.example.com today"],
  ["an address in a query", "?login_hint=jane%40example.com&x=1"],
  ["a guest's name", "user jane_example.net#EXT#@contoso.onmicrosoft.com"],
  ["an address beyond ASCII", "josé@bücher.example"],
])("takes out %s", (_, text) => {
  const left = redact(text);
  expect(left).toContain("[…]");
  for (const secret of [
    TOKEN.slice(-20),
    CODE.slice(-20),
    "hunter2",
    "abcdefgh12345678",
    "AGphbmU",
    "aHVudGVy",
    "horse",
    "qwer",
    "dfgh",
    "cdef0123",
    "ane",
    "josé@",
  ]) {
    expect(left.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

test.each([
  "AADSTS50105: The signed in user is not assigned to a role for the application '11111111-2222-3333-4444-555555555555'(HubSpot Sales).",
  "Correlation ID: 11111111-2222-3333-4444-555555555555\nRequest Id: aaaaaaaa-bbbb-cccc-dddd-eeeeeeee0100\nTimestamp: 2026-11-23T10:11:12Z",
  "https://login.microsoftonline.com/error?code=50105",
  "https://login.microsoftonline.com/organizations/adminconsent?client_id=11111111-2222-3333-4444-555555555555",
  "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
  "InboxConnectUtils.wizard.imapInbox.errors.OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
  "https://support.microsoft.com/account-billing/change-the-email-address-or-phone-number-for-your-microsoft-account-761a662d-8032-88f4-03f3-c9ba8ba0e00b",
  "A002 NO LOGIN failed.\n535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
  "BAD User is authenticated but not connected.",
  "OK LOGIN completed",
  "535 5.7.139 Password: incorrect. Enter your password again.",
  "Password: that does look wrong, type yours again",
  "The user could not log in: login failed twice",
  "Error validating the refresh token: AADSTS700082: The token has expired",
  "Status code: 404, error code: 50105; the state of the mailbox is unknown; Basic authentication is off",
  ...Object.values(entra),
])("leaves %s", (text) => {
  expect(redact(text)).toBe(text);
});

test.each(
  "code state nonce token id_token session_state client_info client_secret code_verifier code_challenge assertion login_hint username password passwd pwd secret sig ctx".split(
    " ",
  ),
)("the value of %s goes, in a query, in an encoded one and in JSON, and what follows stays", (name) => {
  expect(redact(`?a=1&${name}=s3cr.t&b=2`)).toBe(`?a=1&${name}=[…]&b=2`);
  expect(redact(`a%3D1%26 ${name}%3Ds3cr.t%26b%3D2`)).toBe(`a%3D1%26 ${name}%3D[…]%26b%3D2`);
  expect(redact(`{"${name}" : "s3cr.t", "b": 2}`)).toBe(`{"${name}" : "[…]", "b": 2}`);
});

test.each([
  ["a token of five parts", `${TOKEN}.second.third`, "[…]"],
  ["a login by OAuth", "AUTH XOAUTH2 dXNlcj1q", "AUTH XOAUTH2 […]"],
  ["a key of 32 bytes", "key E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "key […]"],
  ["a key of 20 bytes in hexadecimal", "key da39a3ee5e6b4b0d3255bfef95601890afd80709", "key […]"],
])("takes out %s whole", (_, text, left) => expect(redact(text)).toBe(left));

test("keeps the addresses that the rep was shown, and only those", () => {
  const shown = ["Jane@Example.com"];
  expect(redact("jane@example.com, john@example.com", shown)).toBe("jane@example.com, […]");
  expect(redact("JANE@example.com, jane%40Example.com", shown)).toBe("JANE@example.com, jane%40Example.com");
  expect(redact("xjane@example.com jane@example.com.evil.example", shown)).toBe("[…] […]");
});

/** Uniformly distributed bytes, like real keys; `fc.uint8Array` alone favours zeros. */
const secret = fc
  .tuple(fc.integer(), fc.integer({ min: 40, max: 200 }))
  .map(([seed, outputLength]) => createHash("shake256", { outputLength }).update(`${seed}`).digest());

test("any long key in base64, base64url or hexadecimal goes", () => {
  fc.assert(
    fc.property(secret, fc.constantFrom("base64", "base64url", "hex"), (bytes, encoding) => {
      const text = bytes.toString(encoding);
      expect(redact(`before ${text} after`)).not.toContain(text.slice(-30, -2));
    }),
    { numRuns: 1000 },
  );
});

test("any address goes, wherever it stands", () => {
  const address = fc.tuple(fc.stringMatching(/^[a-z0-9][\w.+'-]{0,40}$/), fc.domain()).map((parts) => parts.join("@"));
  fc.assert(
    fc.property(address, fc.constantFrom("", "<", "user ", "mailto:", "a="), (some, before) => {
      expect(redact(`${before}${some} rest`)).toBe(`${before}[…] rest`);
    }),
  );
});

test("any text around a secret: the secret goes, and redacting twice changes nothing", () => {
  const secrets = [TOKEN, CODE, "jane@example.com", `code=${CODE}&x`, "a1 LOGIN jane hunter2"];
  const part = fc.oneof(fc.string(), fc.constantFrom(...secrets, "code=", "token=%", "\n", "AADSTS50105", "Bearer"));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const once = redact(parts.join(" "));
      expect(redact(once)).toBe(once);
      for (const secret of [TOKEN.slice(-20), CODE.slice(-20), "jane@example.com", "hunter2"]) {
        expect(once).not.toContain(secret);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(["1".repeat(45), "_".repeat(45), "-".repeat(60), "=".repeat(50), "12-34_".repeat(9)])(
  "a long run without a letter is read without an error: %s",
  (run) => expect(redact(`Line ${run} end`)).toMatch(/^Line .+ end$/),
);

test.each(["a@", "a".repeat(64), "code=%41", "eyJ", "x.y-", "LOGIN a ", "%40", "Bearer ", "code ", " ", "1-a_", "aA1"])(
  "linear on a long run of %j",
  (piece) => {
    expect(cpu(() => redact(piece.repeat(100_000 / piece.length)))).toBeLessThan(1500);
  },
);
