import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signinOf } from "../../../src/reading/signin";
import { TERMS } from "../../../src/reading/terms";
import * as LIMITS from "../../../src/shared/limits";
import { type FrameReading, frameReading } from "../../../src/shared/reading";
import { parse } from "../../../src/shared/shape";
import { cpu } from "../../cpu";

const EMPTY: FrameReading = {
  host: "h",
  path: "/",
  pieces: [],
  isSignin: false,
  isSetup: false,
  request: [],
  identifiers: [],
};

describe("what a page gave", () => {
  const piece = { kind: "alert", text: "Sorry.", keys: [], links: [] };
  test("is taken if it is whole", () => {
    const good = { ...EMPTY, pieces: [piece] };
    expect(parse(frameReading, { ...good, more: "x" })).toEqual(good);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "x"],
    ["no host", { ...EMPTY, host: 1 }],
    ["a piece of no kind", { ...EMPTY, pieces: [{ ...piece, kind: "x" }] }],
    ["too long a text", { ...EMPTY, pieces: [{ ...piece, text: "x".repeat(LIMITS.text + 1) }] }],
    ["too many pieces", { ...EMPTY, pieces: Array(LIMITS.pieces + 1).fill(piece) }],
    ["too many keys", { ...EMPTY, pieces: [{ ...piece, keys: Array(LIMITS.keys + 1).fill("k") }] }],
    ["too many links", { ...EMPTY, pieces: [{ ...piece, links: Array(LIMITS.links + 1).fill("k") }] }],
    ["too long a link", { ...EMPTY, pieces: [{ ...piece, links: ["x".repeat(LIMITS.mark + 1)] }] }],
    ["too long a parameter", { ...EMPTY, request: ["x".repeat(LIMITS.parameter + 1)] }],
    ["too many parameters", { ...EMPTY, request: Array(LIMITS.request + 1).fill("k") }],
    ["too many identifiers", { ...EMPTY, identifiers: Array(LIMITS.identifiers + 1).fill("k") }],
    ["a request that is none", { ...EMPTY, request: "client_id=1" }],
    ["no word whether it is a sign-in", { ...EMPTY, isSignin: undefined }],
  ])("is refused: %s", (_, raw) => expect(parse(frameReading, raw)).toBeUndefined());

  test("is refused or bounded, whatever it is", () => {
    const near = fc.record(
      {
        host: fc.oneof(fc.string(), fc.anything()),
        path: fc.oneof(fc.string(), fc.anything()),
        pieces: fc.oneof(fc.array(fc.oneof(fc.constant(piece), fc.anything())), fc.anything()),
        isSignin: fc.oneof(fc.boolean(), fc.anything()),
        request: fc.oneof(fc.array(fc.string()), fc.anything()),
        identifiers: fc.oneof(fc.array(fc.string()), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (raw) => {
        const parsed = parse(frameReading, raw);
        if (!parsed) return;
        expect(parsed.pieces.length).toBeLessThanOrEqual(LIMITS.pieces);
        for (const { text } of parsed.pieces) expect(text.length).toBeLessThanOrEqual(LIMITS.text);
        signinOf(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a sign-in", () => {
  const signin = (request: string[], more: Partial<FrameReading> = {}) =>
    signinOf({ ...EMPTY, host: "login.microsoftonline.com", isSignin: true, request, ...more });

  test("is read from an address, from a script, and from an address within an address", () => {
    const wanted = { clientId: "f1a2b3c4-0000-4000-8000-000000000001", redirectUri: "https://app.hubspot.com/back" };
    const id = wanted.clientId;
    expect(signin([`client_id=${id}`, "redirect_uri=https%3A%2F%2Fapp.hubspot.com%2Fback%3Fcode%3Dx"])).toMatchObject(
      wanted,
    );
    expect(signin([`client_id":"${id}`, 'redirect_uri": "https://app.hubspot.com/back#x'])).toMatchObject(wanted);
    expect(
      signin([
        `client_id%3D${id}%26state%3Dsecret`,
        "redirect_uri%253Dhttps%25253A%25252F%25252Fapp.hubspot.com%25252Fback",
      ]),
    ).toMatchObject(wanted);
    for (const name of ["client_id", "redirect_uri", "scope"]) {
      const value = name === "redirect_uri" ? "https%3A%2F%2Fapp.hubspot.com%2Fback" : id;
      expect(JSON.stringify(signin([`${name}%3D${value}%26state%3Dsecret`]))).not.toContain("secret");
    }
  });

  test("scopes have spaces between them, and the directory is in the path", () => {
    expect(signin(["scope=openid%20Mail.Send+User.Read"], { path: "/contoso.com/oauth2/v2.0/authorize" })).toEqual({
      scope: "openid Mail.Send User.Read",
      tenant: "contoso.com",
    });
    expect(signin([], { path: "/common/login" })).toMatchObject({ tenant: "common" });
    expect(signin([], { path: "/login" })).toEqual({});
    // On other hosts the first path segment names no tenant.
    expect(signin([], { host: "accounts.google.com", path: "/common/oauth" })).toEqual({});
  });

  test("is decoded as often as it was encoded, within reason, and cut where it cannot be", () => {
    const times = (n: number) =>
      `scope=${Array(n)
        .fill(0)
        .reduce<string>((text) => encodeURIComponent(text), "a b")}`;
    expect(signin([times(4)])).toMatchObject({ scope: "a b" });
    expect(signin([times(6)])?.scope).toContain("%");
    expect(signin(["scope=a%e4b"])).toMatchObject({ scope: "a%e4b" });
    expect(signin(["scope=", "scope=openid"])).toMatchObject({ scope: "openid" });
    expect(signin([`scope=${"x".repeat(9000)}`])?.scope).toHaveLength(LIMITS.scope);
    expect(signin([`redirect_uri=https://x.example/${"x".repeat(9000)}`])?.redirectUri).toHaveLength(LIMITS.mark);
  });

  test("an app's id is as long as Google's are, and no shorter than a few signs", () => {
    const google = `123456789012-${"a".repeat(32)}.apps.googleusercontent.com`;
    expect(signin([`client_id=${google}`])).toMatchObject({ clientId: google });
    expect(signin(["client_id=abc1"])).not.toHaveProperty("clientId");
  });

  test.each([
    [
      "login.microsoftonline.com",
      "/99999999-2222-3333-4444-555555555555/oauth2",
      "99999999-2222-3333-4444-555555555555",
    ],
    ["login.windows.net", "/organizations/oauth2/authorize", "organizations"],
    ["login.microsoftonline.com", "/consumers/oauth2", "consumers"],
    ["login.microsoftonline.com", "/contoso/oauth2", undefined],
    ["login.microsoftonline.com", "/x/common/oauth2", undefined],
  ])("the directory of %s%s is %s", (host, path, tenant) => expect(signin([], { host, path })?.tenant).toBe(tenant));

  test("elsewhere takes both a client and a way back", () => {
    const page = { host: "example.com", isSignin: false };
    expect(signin(["client_id=abcdefgh1"], page)).toBeUndefined();
    expect(signin(["redirect_uri=https://x.example/y"], page)).toBeUndefined();
    expect(signin(["client_id=abcdefgh1", "redirect_uri=https://x.example/y"], page)).toBeDefined();
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.string().map((text) => `redirect_uri=%25${text}`)), (request) => {
        signin(request);
      }),
    );
  });
});

describe("what the reader looks for", () => {
  const finds = (source: string, flags = "") => {
    const pattern = new RegExp(source, flags);
    return (text: string) => pattern.test(text);
  };

  test("codes as machines write them, not words, versions and numbers", () => {
    const isCode = finds(TERMS.codes);
    for (const code of [
      "AADSTS50105: not assigned",
      "(OFFICE_ERROR_INVALID_LICENSE)",
      "error=interaction_required",
      "access_denied",
      "verification_failed",
      "redirect_uri_mismatch",
      "invalid_client",
      "invalid_grant",
      "invalid_scope",
      "invalid_request",
      "policy_blocked",
      "admin_policy_enforced",
      "org_internal",
      "ErrorNonExistentMailbox",
      "UserHasNoMailboxError",
      "MailboxStoreException",
      "MailboxNotEnabledForRESTAPI",
      "550 5.7.139",
      "451 4.7.0",
      "0x8004010F",
      "CAA20002",
    ])
      expect(isCode(code), code).toBe(true);
    for (const text of [
      "Errors and Exceptions",
      "Error in line",
      "version 3.2.1",
      "snake_case",
      "0x1F",
      "CAA1",
      "HTML",
    ])
      expect(isCode(text), text).toBe(false);
  });

  test("dates and times, by which lists of messages are told", () => {
    const isDate = finds(TERMS.dates, "iu");
    for (const date of [
      "9:41",
      "24.11.2026",
      "11/24/26",
      "24-11-2026",
      "in 2026",
      ..."Mon Tue Wed Thu Fri Sat Sun lun jeu ven sam".split(" "),
      ..."Jan 3,Feb 3,févr. 3,März 3,Apr 3,avril 3,May 3,Mai 3,Jun 3,Jul 3,Aug 3,Sept. 3,Oct 3,Okt 3,Nov 24,Dez 3,déc 3".split(
        ",",
      ),
      "24. Okt.",
      "3 déc.",
      "11月24日",
      "11월 24일",
    ])
      expect(isDate(date), date).toBe(true);
    for (const text of ["Your mailbox is full", "Error 535 5.7.8", "12 accounts", "the market"])
      expect(isDate(text), text).toBe(false);
  });

  test("sign-in pages by their host", () => {
    const isSignin = finds(TERMS.signin);
    for (const host of [
      "login.microsoftonline.com",
      "login.microsoftonline.us",
      "login.microsoft.com",
      "login.live.com",
      "login.windows.net",
      "login.chinacloudapi.cn",
      "login.partner.microsoftonline.cn",
      "accounts.google.com",
      "account.live.com",
      "account.activedirectory.windowsazure.com",
      "contoso.b2clogin.com",
      "sts.contoso.com",
      "adfs.contoso.com",
    ])
      expect(isSignin(host), host).toBe(true);
    for (const host of [
      "app.hubspot.com",
      "login.example.com",
      "notlogin.live.com",
      "accounts.zoho.eu",
      "tests.example",
    ])
      expect(isSignin(host), host).toBe(false);
  });
});

test("the terms take no more than linear time", () => {
  const slow = () => {
    for (const source of Object.values(TERMS)) {
      const pattern = new RegExp(source, "i");
      for (const text of ["a", "A_", "1", "1:", "login.", "Error"]) pattern.test(text.repeat(20_000));
    }
  };
  expect(cpu(slow)).toBeLessThan(1500);
});
