import { describe, expect, test } from "vitest";
import { addressIn, sightingOf } from "../../../src/background/incidents/sighting";
import { surfaceOf } from "../../../src/shared/hubspot";
import * as LIMITS from "../../../src/shared/limits";
import { cpu } from "../../cpu";

describe("what a page said becomes a sighting", () => {
  test("keys and links, each in their place", () => {
    const keys = ["InboxConnectUtils.wizard.failure.title"];
    const links = ["https://knowledge.hubspot.com/x#unavailable", "#there"];
    expect(sightingOf({ type: "alert", text: "Sorry.", keys, links }, "connect-dialog")).toEqual({
      surface: "connect-dialog",
      texts: ["Sorry."],
      keys: ["InboxConnectUtils.wizard.failure.title"],
      anchors: ["https://knowledge.hubspot.com/x#unavailable", "#there"],
    });
  });

  test("accounts are lower case, and none is HubSpot's own", () => {
    const accounts = [
      { address: "Anna.Berg@Contoso.com", words: "Connected", marks: "tag" },
      { address: "old@contoso.com", words: "", marks: "tag--danger" },
      { address: "bcc@hubspot.com", words: "Connected", marks: "tag" },
      { address: "12345@bcc.hubspot.com", words: "Connected", marks: "tag" },
      { address: "me@nothubspot.com", words: "Connected", marks: "tag" },
      { address: "no address", words: "", marks: "tag--danger" },
      { address: "plain@contoso.com", words: "Gmail", marks: "tag" },
    ];
    expect(sightingOf({ type: "rows", accounts, user: "Anna Berg anna.berg@contoso.com" }, "email-settings")).toEqual({
      surface: "email-settings",
      texts: [],
      ownAddress: "anna.berg@contoso.com",
      accounts: [
        { address: "anna.berg@contoso.com", state: "connected" },
        { address: "old@contoso.com", state: "broken" },
        { address: "me@nothubspot.com", state: "connected" },
        { address: "plain@contoso.com", state: "listed" },
      ],
    });
  });

  test("a broken account says why in a sentence, or by a code; a healthy one says nothing", () => {
    const accounts = [
      { address: "a@contoso.com", words: "a@contoso.com Disconnected", marks: "" },
      { address: "b@contoso.com", words: "b@contoso.com Connection error: the password is wrong.", marks: "" },
      { address: "c@contoso.com", words: "IMAP_LICENSE_LIMIT", marks: "tag" },
      { address: "e@contoso.com", words: "AADSTS50105", marks: "tag" },
      { address: "f@contoso.com", words: "SALES_TEAM", marks: "tag" },
      { address: "g@contoso.com", words: "g@contoso.com Error: wrong password", marks: "" },
      { address: "d@contoso.com", words: "d@contoso.com Connected. Emails from here are logged.", marks: "tag" },
    ];
    const { texts } = sightingOf({ type: "rows", accounts }, "email-settings");
    expect(texts).toEqual([
      "Connection error: the password is wrong.",
      "IMAP_LICENSE_LIMIT",
      "AADSTS50105",
      "Error: wrong password",
    ]);
  });

  test("however many accounts say why, a few are heard", () => {
    const accounts = Array.from({ length: 50 }, (_, i) => ({
      address: `a${i}@contoso.com`,
      words: "AADSTS50105",
      marks: "",
    }));
    expect(sightingOf({ type: "rows", accounts }, "email-settings").texts).toHaveLength(LIMITS.texts);
  });

  test.each([
    ["Your inbox is connected.", true],
    ["Your signature was saved.", undefined],
  ])("a success that says %s connects something: %s", (text, justConnected) =>
    expect(sightingOf({ type: "success", text, keys: [], links: [] }, "email-settings")).toEqual({
      surface: "email-settings",
      texts: [],
      ...(justConnected && { justConnected }),
    }),
  );

  test.each([
    ["true", true],
    ["false", undefined],
    ["", undefined],
  ])("an address with inboxconnected=%s connects something: %s", (value, justConnected) => {
    const address = `https://app.hubspot.com/settings/1/user-preferences/email?inboxconnected=${value}`;
    expect(sightingOf({ type: "address", address }, "email-settings")).toEqual({
      surface: "oauth-return",
      texts: [],
      ...(justConnected && { justConnected }),
    });
  });

  test("no accounts yet are not an empty list", () => {
    expect(sightingOf({ type: "rows" }, "email-settings")).toEqual({ surface: "email-settings", texts: [] });
  });

  test("addresses are found as shown, lower case, within their bounds, and soon", () => {
    expect(addressIn("Connected as Anna.Berg+crm@Contoso.com.")).toBe("anna.berg+crm@contoso.com");
    expect(addressIn("outlook_0123456789ABCDEF@outlook.com")).toBe("outlook_0123456789abcdef@outlook.com");
    for (const address of ["anna@acme.consulting", "anna@acme.xn--p1ai", "anna@acme.construction"])
      expect(addressIn(`Connected as ${address}.`)).toBe(address);
    expect(addressIn("o'neil@contoso.com")).toBe("o'neil@contoso.com");
    expect(addressIn("nobody at home")).toBeUndefined();
    expect(addressIn()).toBeUndefined();
    const long = addressIn(`${"a".repeat(300)}@${"b".repeat(150)}.com`);
    expect(long?.length).toBeLessThanOrEqual(LIMITS.address);
    const slow = () => {
      addressIn("a".repeat(100_000));
      addressIn(`a@${"b".repeat(100_000)}`);
    };
    expect(cpu(slow)).toBeLessThan(500);
  });
});

describe("OAuth errors in addresses", () => {
  function errorIn(path: string): readonly string[] {
    const { href, pathname } = new URL(path, "https://app.hubspot.com");
    return sightingOf({ type: "address", address: href }, surfaceOf(pathname) ?? "connect-dialog").texts;
  }
  const SETTINGS = "/settings/1/user-preferences/email";

  test.each([
    [`${SETTINGS}?error=server_error`, ["server_error"]],
    [`${SETTINGS}#error=access_denied&state=s`, ["access_denied"]],
    ["/x/1/callback?error=interaction_required&code=secret", ["interaction_required"]],
    ["/x?error=access_denied&error_description=AADSTS65004%3A+No", ["access_denied", "AADSTS65004: No"]],
    ["/x#error=access_denied&suberror=consent_required", ["access_denied", "consent_required"]],
  ])("%s", (path, texts) => expect(errorIn(path)).toEqual(texts));

  test.each([
    SETTINGS,
    `${SETTINGS}?inboxconnected=true`,
    `${SETTINGS}?last_error=server_error&on-error=back`,
    "/reports/1?error=not_found",
    "/integrations-settings/1/installed?error=access_denied",
    "/oauth/authorize?error=consent_required",
    "/oauth-bridge?error=access_denied&error_description=AADSTS65004",
  ])("%s has none", (path) => expect(errorIn(path)).toEqual([]));

  test("what is taken is bounded, and neither code nor state is", () => {
    const many = Array.from({ length: 50 }, (_, index) => `error${index}=${"x".repeat(9000)}`).join("&");
    const texts = errorIn(`${SETTINGS}?error=server_error&state=SECRET&code=SECRET&${many}`);
    expect(texts.length).toBeLessThanOrEqual(8);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2000);
    expect(texts.join()).not.toContain("SECRET");
  });
});
