import { describe, expect, test } from "vitest";
import {
  isAppOrigin,
  listsAccounts,
  ownSettings,
  portalOf,
  settingsPage,
  surfaceOf,
} from "../../../src/shared/hubspot";

describe("surfaces", () => {
  test.each([
    ["/settings/12345/user-preferences/email", "email-settings"],
    ["/settings/12345/user-preferences/email/", "email-settings"],
    ["/settings/12345/user-preferences/email/connected", "email-settings"],
    ["/settings/12345/user-preferences/calendar", "calendar-settings"],
    ["/sales-products-settings/12345/email", "email-settings"],
    ["/sales-products-settings/12345/calendar", "calendar-settings"],
    ["/crm-settings-email/12345/email/connected", "email-settings"],
    ["/calendar/12345", "calendar-settings"],
    ["/calendar-select-iframe/12345/0-1/7", "calendar-settings"],
    ["/live-messages-settings/12345/inboxes", "inboxes-settings"],
    ["/settings/12345/inboxes/7/channels", "inboxes-settings"],
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
    "/calendars/12345",
    "/sales-products-settings/12345/templates",
    "/live-messages-settings/12345/team-management",
    "/email/12345/user-preferences/email",
    "/contacts/12345/record/0-1/101",
    "/contacts/12345/settings/12345/user-preferences/email",
    "/x/live-messages-settings/12345/inboxes",
  ])("%s is none", (path) => expect(surfaceOf(path)).toBeUndefined());

  test.each([
    ["/settings/12345/user-preferences/email", true],
    ["/settings/12345/user-preferences/calendar", true],
    ["/live-messages-settings/12345/inboxes", true],
    // The addresses on calendar pages are meeting guests, not accounts.
    ["/calendar/12345", false],
    ["/calendar-select-iframe/12345/0-1/7", false],
    ["/contacts/12345/record/0-1/101", false],
  ])("%s lists connected accounts: %s", (path, lists) => expect(listsAccounts(path)).toBe(lists));
});

test.each([
  ["https://app.hubspot.com", true],
  ["https://app-eu1.hubspot.com", true],
  ["https://app-na2.hubspot.com", true],
  ["http://app.hubspot.com", false],
  ["https://www.hubspot.com", false],
  ["https://myapp.hubspot.com", false],
  ["https://app-.hubspot.com", false],
  ["https://app.eu1.hubspot.com", false],
  ["https://appxhubspot.com", false],
  ["https://app.hubspot.com.example", false],
  ["https://app.hubspot.com:8443", false],
])("%s is HubSpot's app: %s", (origin, is) => expect(isAppOrigin(origin)).toBe(is));

test.each([
  ["/settings/12345/user-preferences/email", "12345"],
  ["/live-messages-settings/12345", "12345"],
  ["/contacts/1234567890123/record/0-1/1", "1234567890123"],
  ["/l/settings/12345", ""],
  ["/settings/12345x/email", ""],
  ["/reports/12345?next=/settings/777/x", "12345"],
  ["/", ""],
])("%s names the portal %j", (path, portal) => expect(portalOf(`https://app.hubspot.com${path}`)).toBe(portal));

test("links lead to a page of the portal's settings; without a portal to where HubSpot finds it", () => {
  const origin = "https://app-eu1.hubspot.com";
  expect((["email", "calendar", "inboxes"] as const).map((page) => settingsPage(origin, "7", page))).toEqual([
    `${origin}/settings/7/user-preferences/email`,
    `${origin}/settings/7/user-preferences/calendar`,
    `${origin}/live-messages-settings/7/inboxes`,
  ]);
  expect(settingsPage(origin, "", "inboxes")).toBe(`${origin}/`);
  expect((["email", "calendar", "inboxes"] as const).map(ownSettings)).toEqual([
    "https://app.hubspot.com/l/settings/user-preferences/email",
    "https://app.hubspot.com/l/settings/user-preferences/calendar",
    "https://app.hubspot.com/",
  ]);
});
