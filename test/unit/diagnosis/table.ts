/** A small table of its own for the tests of the engine, so that they do not move when a rule does. */
import { compile } from "../../../src/diagnosis/diagnose";
import type { Diagnosis, Facts } from "../../../src/diagnosis/types";
import { diagnose } from "../../../src/diagnosis/diagnose";
import type { Rule, RuleId, Signals } from "../../../src/rules/schema";

function rule(id: RuleId, signals: Signals): Rule {
  return {
    $schema: "../schema.json",
    id,
    who: ["you"],
    confidence: "high",
    signals,
    causes: ["cause"],
    steps: [{ id: "step" }],
    sources: ["https://example.com"],
    reviewed: "2026-11-23",
  };
}

export const table = compile([
  rule("hubspot/connect-failed", { phrases: { en: ["HubSpot couldn't connect to your inbox"] } }),
  rule("imap/app-password-required", {
    codes: ["APP_PASSWORD_REQUIRED"],
    phrases: { en: ["requires an app-specific password"] },
  }),
  rule("gmail/app-password-required", { codes: ["~APP_PASSWORD_REQUIRED"] }),
  rule("imap/login-failed", {
    codes: ["UNAUTHORIZED"],
    keys: ["*.UNAUTHORIZED.*"],
    phrases: { en: ["NO LOGIN failed"] },
    hints: {
      en: ["authentication failed", "(user name|username) or password [is] incorrect"],
      fr: ["échec d'authentification"],
      ja: ["ログインに失敗しました"],
    },
    not: { en: ["certificate authentication failed"] },
  }),
  rule("hubspot/caldav-failed", { keys: ["*.calDav.errors.*"] }),
  rule("office365/generic", {
    codes: ["OFFICE_ERROR", "OFFICE_ERROR_*"],
    phrases: { en: ["can't access your inbox"] },
  }),
  rule("office365/license-invalid", {
    codes: ["OFFICE_ERROR_INVALID_LICENSE"],
    phrases: { en: ["can't access your inbox due to an invalid license"] },
  }),
  rule("office365/api-not-enabled", {
    codes: ["MailboxNotEnabledForRESTAPI"],
    anchors: ["#unavailable-api-access-not-enabled-for-mailbox"],
  }),
  rule("office365/outlook-alias", { addresses: ["outlook-alias"] }),
  rule("office365/interaction-required", { oauth: ["interaction_required"] }),
  rule("signin/session-expired", {
    codes: ["AADSTS50173"],
    oauth: ["invalid_grant"],
    phrases: { en: ["Session is invalid due to expiration"] },
  }),
  rule("signin/account-not-in-tenant", {
    codes: ["AADSTS16000", "AADSTS50020"],
    phrases: { en: ["the user account * does not exist in [the] * (directory|tenant)"] },
  }),
  rule("signin/conditional-access-blocked", {
    codes: ["AADSTS53003"],
    phrases: { en: ["access has been blocked by conditional access policies"] },
  }),
  rule("signin/other-code", { codes: [] }),
  rule("signin/vendor-fault", { codes: ["~AADSTS70002"] }),
  rule("hubspot/rate-limited", { common: { en: ["429", "limit * (reached|exceeded)"] } }),
  rule("smtp/auth-disabled", { codes: ["5.7.139", "5.7.30"] }),
]);

export function pasted(text: string, more: Partial<Facts> = {}): Diagnosis {
  return diagnose({ surface: "paste", texts: [text], ...more }, table);
}

export const ruleOf = (text: string): RuleId | null => pasted(text).rule;
