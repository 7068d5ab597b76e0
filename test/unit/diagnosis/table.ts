/** A small knowledge for the engine's tests, so that changes to rules and examples do not affect them. */
import { diagnose, type Knowledge } from "../../../src/diagnosis/diagnose";
import { Model } from "../../../src/diagnosis/examples/model";
import { loadSigns } from "../../../src/diagnosis/signs/signs";
import type { Diagnosis, Facts } from "../../../src/diagnosis/types";
import type { Rule, RuleId } from "../../../src/rules/schema";
import { fitModel } from "../../tools/fit";
import { foldWords, gatherSigns } from "../../tools/gather";

function rule(id: RuleId, signs: Pick<Rule, "codes" | "phrases" | "generic" | "related">): Rule {
  return {
    $schema: "../schema.json",
    id,
    who: ["you"],
    confidence: "high",
    ...signs,
    causes: ["cause"],
    steps: [{ id: "step" }],
    sources: ["https://example.com"],
    reviewed: "2026-11-23",
  };
}

const rules: readonly Rule[] = [
  rule("hubspot/connect-failed", { generic: true, phrases: { en: ["HubSpot couldn't connect to your inbox"] } }),
  rule("imap/app-password-required", {
    codes: ["APP_PASSWORD_REQUIRED"],
    phrases: { en: ["requires an app-specific password"] },
    related: ["gmail/app-password-required"],
  }),
  rule("gmail/app-password-required", { codes: ["InvalidSecondFactor"] }),
  rule("imap/login-failed", {
    codes: ["UNAUTHORIZED", "*.UNAUTHORIZED.*"],
    phrases: { en: ["NO LOGIN failed"] },
  }),
  rule("hubspot/caldav-failed", { codes: ["*.calDav.errors.*"] }),
  rule("office365/generic", {
    generic: true,
    codes: ["OFFICE_ERROR", "OFFICE_ERROR_*"],
    phrases: { en: ["can't access your inbox"] },
  }),
  rule("office365/license-invalid", {
    codes: ["OFFICE_ERROR_INVALID_LICENSE"],
    phrases: { en: ["can't access your inbox due to an invalid license"] },
  }),
  rule("office365/api-not-enabled", {
    codes: ["MailboxNotEnabledForRESTAPI", "#unavailable-api-access-not-enabled-for-mailbox"],
  }),
  rule("office365/outlook-alias", { codes: ["outlook_*@outlook.com"] }),
  rule("office365/interaction-required", { codes: ["interaction_required"] }),
  rule("signin/session-expired", {
    codes: ["AADSTS50173", "invalid_grant"],
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
  rule("signin/admin-approval-needed", {
    codes: ["AADSTS90094"],
    phrases: { en: ["admin consent is required for the permissions requested"] },
  }),
  rule("signin/approval-requested", { codes: ["AADSTS90095"], related: ["signin/admin-approval-needed"] }),
  rule("signin/other-code", {}),
  rule("signin/vendor-fault", { codes: ["AADSTS70002"] }),
  rule("smtp/auth-disabled", { codes: ["5.7.139", "5.7.30"] }),
];

export const signs = loadSigns(gatherSigns(rules));

const words = foldWords({
  en: {
    login: "login, sign in, authentic",
    fail: "fail, could not",
    denied: "can not",
    calendar: "calendar",
    common: "the., your.",
  },
  de: { login: "anmeld", fail: "fehl, konnte nicht", calendar: "kalender", common: "die., der." },
});

const taught: Record<string, string[]> = {
  "imap/login-failed": [
    "login failed",
    "authentication failed",
    "the sign-in failed",
    "could not sign in",
    "login failure",
  ],
  "hubspot/caldav-failed": [
    "your calendar could not be added",
    "calendar failed",
    "calendar: it failed",
    "no calendar, it failed",
  ],
  none: [
    "how to sign in",
    "your calendar",
    "sign in here",
    "the calendar is ready",
    "lunch at noon",
    "see you at noon",
  ],
};

const { model: data } = fitModel(
  Object.entries(taught).flatMap(([name, texts]) =>
    texts.flatMap((text, i) =>
      ["", "!", " again"].map((tail) => ({
        text: text + tail,
        rule: name === "none" ? null : (name as RuleId),
        group: `${name} ${i}`,
      })),
    ),
  ),
  words,
);
export const model = new Model(data, words);

/** How often the model was requested. */
export const asked = { times: 0 };

export const knowledge: Knowledge = {
  signs,
  model: async () => {
    asked.times++;
    return model;
  },
};

export const pasted = (text: string, more: Partial<Facts> = {}): Promise<Diagnosis> =>
  diagnose({ surface: "paste", texts: [text], ...more }, knowledge);

/** The rule that a sign decided; `null` if only the model answers. */
export async function ruleOf(text: string): Promise<RuleId | null> {
  const { rule, evidence } = await pasted(text);
  return evidence.some(({ stage }) => stage !== "example") ? rule : null;
}
