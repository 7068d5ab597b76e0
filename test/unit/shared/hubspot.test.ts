import { describe, expect, test } from "vitest";
import { listsAccounts, surfaceOf } from "../../../src/shared/hubspot";

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
    // Guests of meetings are no accounts.
    ["/calendar/12345", false],
    ["/calendar-select-iframe/12345/0-1/7", false],
    ["/contacts/12345/record/0-1/101", false],
  ])("%s lists connected accounts: %s", (path, lists) => expect(listsAccounts(path)).toBe(lists));
});
