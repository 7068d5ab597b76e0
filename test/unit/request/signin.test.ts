import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvalLink } from "../../../src/request/consent";
import { parseSigninAddress, parseSigninRequest, signinIn } from "../../../src/request/signin";

const CLIENT = "11111111-2222-3333-4444-555555555555";
const TENANT = "99999999-2222-3333-4444-555555555555";

const address = (
  { tenant = "common", path = "oauth2/v2.0/authorize", ...more }: Record<string, string> = {},
  origin = "https://login.microsoftonline.com",
) => {
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: "code",
    redirect_uri: "https://app.hubspot.com/oauth/office365/callback",
    scope: "openid offline_access https://graph.microsoft.com/Mail.ReadWrite Calendars.Read",
    state: "secret",
    login_hint: "jane@example.com",
    ...more,
  });
  return `${origin}/${tenant}/${path}?${query}`;
};
const good = {
  clientId: CLIENT,
  scope: "openid offline_access https://graph.microsoft.com/Mail.ReadWrite Calendars.Read",
  redirectUri: "https://app.hubspot.com/oauth/office365/callback",
};

test("the address of Microsoft's window holds HubSpot's request, and nothing else of it is kept", () => {
  expect(parseSigninAddress(address())).toEqual(good);
  expect(parseSigninAddress(address({ tenant: TENANT }))).toEqual({ ...good, tenant: TENANT });
  expect(parseSigninAddress(address({ tenant: "Contoso.com" }))).toEqual({ ...good, tenant: "contoso.com" });
  expect(parseSigninAddress(address({ redirect_uri: "https://app-eu1.hubspot.com/x" }))).toBeDefined();
});

test("it is found in a text around it", () => {
  expect(signinIn(`It stops here: ${address()} – what now?`)).toEqual(good);
  expect(signinIn(`"${address({ client_id: "x" })}" <${address()}>`)).toEqual(good);
  expect(signinIn("AADSTS90094 https://login.microsoftonline.com/error?code=90094")).toBeUndefined();
});

test.each(
  "openid email profile offline_access User.Read User.ReadBasic.All Mail.Read Mail.ReadBasic Mail.ReadWrite Mail.Send Mail.Read.Shared MailboxSettings.Read Calendars.ReadWrite Contacts.Read People.Read Tasks.Read OnlineMeetings.ReadWrite EWS.AccessAsUser.All IMAP.AccessAsUser.All POP.AccessAsUser.All SMTP.Send".split(
    " ",
  ),
)("%s is a permission of a mailbox, a calendar or a sign-in", (name) => {
  const services = [
    "",
    "https://graph.microsoft.com/",
    "https://outlook.office.com/",
    "https://outlook.office365.com/",
  ];
  for (const service of /^[A-Z]/.test(name) ? services : [""])
    for (const scope of [service + name, (service + name).toLowerCase()])
      expect(parseSigninAddress(address({ scope }))?.scope, scope).toBe(scope);
});

test("what HubSpot wrote is taken in the form in which it is compared", () => {
  const scope = Array(30).fill("Mail.Read").join(" ");
  expect(
    parseSigninAddress(address({ client_id: "ABCDEF11-2222-3333-4444-555555555555", scope: ` ${scope}  ` })),
  ).toEqual({
    ...good,
    clientId: "abcdef11-2222-3333-4444-555555555555",
    scope,
  });
  expect(parseSigninAddress(address({ scope: `${scope} Mail.Read` }))).toBeUndefined();
});

describe("refuses", () => {
  test.each([
    ["another host", address({}, "https://login.microsoftonline.com.evil.example")],
    ["a host before the host", address({}, "https://login.microsoftonline.com@evil.example")],
    ["a user before the host", address({}, "https://app.hubspot.com@login.microsoftonline.com")],
    ["another protocol", address({}, "http://login.microsoftonline.com")],
    ["another port", address({}, "https://login.microsoftonline.com:444")],
    ["an id that is no GUID", address({ client_id: "hubspot" })],
    ["a way back that is not HubSpot's", address({ redirect_uri: "https://evil.example/?app.hubspot.com" })],
    ["a host that only ends alike", address({ redirect_uri: "https://nothubspot.com/" })],
    ["a way back without https", address({ redirect_uri: "http://app.hubspot.com/" })],
    ["a way back with a user name", address({ redirect_uri: "https://app.hubspot.com@evil.example/" })],
    ["a way back with a port", address({ redirect_uri: "https://app.hubspot.com:8443/" })],
    ["a way back to a place within a page", address({ redirect_uri: "https://app.hubspot.com/#x" })],
    ["a script", address({ redirect_uri: "javascript:alert(1)" })],
    ["permissions beyond a mailbox", address({ scope: "openid Directory.ReadWrite.All" })],
    ["every permission there is", address({ scope: "https://graph.microsoft.com/.default" })],
    ["another service", address({ scope: "https://evil.example/Mail.Read" })],
    ["no permission", address({ scope: "" })],
    ["thousands of permissions", address({ scope: "Mail.Read ".repeat(1000).trim() })],
    ["no address", "login.microsoftonline.com"],
  ])("%s", (_, bad) => {
    expect(parseSigninAddress(bad)).toBeUndefined();
  });
});

test("its parts are checked like the whole address", () => {
  expect(parseSigninRequest({ ...good, more: 1 })).toEqual(good);
  expect(parseSigninRequest({ ...good, tenant: "a b" })).toEqual(good);
  expect(parseSigninRequest({ ...good, tenant: TENANT })).toEqual({ ...good, tenant: TENANT });
  const way = "https://app.hubspot.com/";
  for (const bad of [
    null,
    1,
    "",
    [],
    { ...good, scope: 5 },
    { ...good, clientId: "x" },
    { ...good, redirectUri: "no address" },
    { ...good, redirectUri: way + "a".repeat(300) },
  ]) {
    expect(parseSigninRequest(bad)).toBeUndefined();
  }
});

test("the approval is for exactly that: scopes and way back as they were", () => {
  const link = new URL(approvalLink(good, "example.com") ?? "");
  expect(link.origin + link.pathname).toBe("https://login.microsoftonline.com/example.com/v2.0/adminconsent");
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: CLIENT,
    scope: good.scope,
    redirect_uri: good.redirectUri,
  });
  expect(approvalLink(good)).toContain("/organizations/v2.0/");
  expect(approvalLink({ ...good, tenant: TENANT }, "example.com")).toContain(`/${TENANT}/v2.0/`);
  expect(approvalLink(good, "evil.example/../x")).toContain("/organizations/v2.0/");
  expect(new URL(approvalLink(good, undefined, true) ?? "").searchParams.get("scope")).toBe(
    "openid offline_access Mail.ReadWrite Calendars.Read",
  );
});

test("no text breaks it, and none makes a link elsewhere", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.webUrl(), (tenant, client_id, scope, redirect_uri) => {
      const found = signinIn(address({ tenant, client_id, scope, redirect_uri }));
      expect(found).toBeUndefined();
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => signinIn(text) === undefined));
});
