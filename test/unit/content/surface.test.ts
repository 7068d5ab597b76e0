import { describe, expect, test } from "vitest";
import { oauthErrorIn, surfaceOf } from "../../../src/content/surface";

describe("surfaces", () => {
  test.each([
    ["/settings/12345/user-preferences/email", "email-settings"],
    ["/settings/12345/user-preferences/email/", "email-settings"],
    ["/settings/12345/user-preferences/email/connected", "email-settings"],
    ["/settings/12345/user-preferences/calendar", "calendar-settings"],
    ["/live-messages-settings/12345/inboxes", "inboxes-settings"],
    ["/live-messages-settings/12345/inboxes/7/edit/live-chat/primary/configure", "inboxes-settings"],
  ])("%s", (path, surface) => expect(surfaceOf(path)).toBe(surface));

  test.each([
    "/",
    "/settings/12345",
    "/settings/12345/user-preferences",
    "/settings/12345/user-preferences/profile",
    "/settings/12345/user-preferences/emails",
    "/settings/12345/users/email",
    "/live-messages/12345/inboxes",
    "/live-messages-settings/12345/team-management",
    "/email/12345/user-preferences/email",
    "/contacts/12345/record/0-1/101",
  ])("%s is none", (path) => expect(surfaceOf(path)).toBeUndefined());
});

describe("OAuth errors in addresses", () => {
  const errorIn = (path: string) => oauthErrorIn(new URL(path, "https://app.hubspot.com"));
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
