/** What people type into the lookup, and the rules that answer it: for the benchmark and for the test of the lookup. */

import { loadWords } from "../../src/locales/words";
import { entriesOf } from "../../src/lookup/finder";
import type { SearchEntry } from "../../src/lookup/search";
import type { RuleId } from "../../src/rules/schema";
import { rules } from "../../src/rules/table";

export interface Query {
  lang: "en" | "fr";
  query: string;
  /** Any of these is right. */
  rules: RuleId[];
}

const en = (query: string, ...rules: RuleId[]): Query => ({ lang: "en", query, rules });
const fr = (query: string, ...rules: RuleId[]): Query => ({ lang: "fr", query, rules });

export const queries: readonly Query[] = [
  en("admin approval", "signin/admin-approval-needed", "signin/approval-requested"),
  en("need admin aproval", "signin/admin-approval-needed", "signin/approval-requested"),
  en("approve hubspot company", "signin/admin-approval-needed"),
  en("request approval justification", "signin/approval-requested"),
  en("not assigned", "signin/user-not-assigned"),
  en("i pressed cancel", "signin/consent-declined"),
  en("declined permissions", "signin/consent-declined"),
  en("MFA", "signin/mfa-required"),
  en("2fa phone", "signin/mfa-required"),
  en("authenticator", "signin/mfa-required"),
  en("conditional access", "signin/conditional-access-blocked"),
  en("condtional acess", "signin/conditional-access-blocked"),
  en("device not compliant", "signin/device-not-managed"),
  en("unmanaged laptop", "signin/device-not-managed"),
  en("session expired", "signin/session-expired"),
  en("token expired", "signin/session-expired"),
  en("account in other tenant", "signin/account-not-in-tenant"),
  en("personal microsoft account", "signin/account-not-in-tenant", "office365/outlook-alias"),
  en("account does not exist", "signin/account-not-found", "signin/account-not-in-tenant"),
  en("wrong password", "signin/password-problem", "imap/login-failed"),
  en("pasword expired", "signin/password-problem"),
  en("account locked", "signin/account-locked"),
  en("too many bad attempts", "signin/account-locked", "hubspot/rate-limited"),
  en("account disabled", "signin/account-disabled"),
  en("app disabled", "signin/app-disabled"),
  en("outlook_ strange address", "office365/outlook-alias"),
  en("wrong account", "office365/wrong-account"),
  en("connects to wrong email", "office365/wrong-account"),
  en("mailbox not found", "office365/mailbox-not-found"),
  en("inbox not found o365", "office365/mailbox-not-found"),
  en("license", "office365/license-invalid"),
  en("licence expired", "office365/license-invalid"),
  en("mailbox full", "office365/mailbox-full"),
  en("quota", "office365/mailbox-full"),
  en("migration mailbox moved", "office365/mailbox-moving", "office365/api-not-enabled"),
  en("API access not enabled", "office365/api-not-enabled"),
  en("rest api hybrid on-premise", "office365/api-not-enabled"),
  en("interaction required", "office365/interaction-required"),
  en("send as shared mailbox", "office365/mailbox-permission"),
  en("organization blocks mail api", "office365/organization-blocked"),
  en("imap settings incorrect", "imap/server-unreachable"),
  en("certificate ssl", "imap/certificate-untrusted"),
  en("self signed certificate", "imap/certificate-untrusted"),
  en("imap login failed", "imap/login-failed"),
  en("imap disabled", "imap/disabled", "gmail/imap-disabled"),
  en("app password", "imap/app-password-required", "gmail/app-password-required"),
  en("smtp auth disabled", "smtp/auth-disabled"),
  en("cannot send smtp server", "smtp/server-unreachable"),
  en("exchange url", "exchange/url-invalid"),
  en("autodiscover", "exchange/autodiscover-failed"),
  en("EWS blocked", "exchange/ews-blocked"),
  en("old exchange version", "exchange/version-too-old"),
  en("google blocked app", "gmail/app-blocked"),
  en("gmail drafts folder hidden", "gmail/folder-hidden"),
  en("calendar disconnected", "hubspot/calendar-disconnected"),
  en("inbox disconnected", "hubspot/inbox-disconnected"),
  en("already connected", "hubspot/already-connected"),
  en("is hubspot down", "hubspot/outage"),
  en("too many attempts try later", "hubspot/rate-limited"),
  en("shared inbox personal", "hubspot/is-shared-inbox", "hubspot/already-connected"),
  fr("approbation administrateur", "signin/admin-approval-needed", "signin/approval-requested"),
  fr("authentification multifacteur", "signin/mfa-required"),
  fr("double authentification", "signin/mfa-required"),
  fr("acces conditionnel", "signin/conditional-access-blocked"),
  fr("mot de passe incorrect", "signin/password-problem", "imap/login-failed"),
  fr("compte verrouillé", "signin/account-locked"),
  fr("mauvaise adresse", "office365/wrong-account"),
  fr("boite introuvable", "office365/mailbox-not-found"),
  fr("licence", "office365/license-invalid"),
  fr("boîte pleine", "office365/mailbox-full"),
  fr("certificat", "imap/certificate-untrusted"),
  fr("mot de passe d'application", "imap/app-password-required", "gmail/app-password-required"),
  fr("paramètres imap incorrects", "imap/server-unreachable"),
  fr("url exchange", "exchange/url-invalid"),
  fr("calendrier déconnecté", "hubspot/calendar-disconnected"),
  fr("boîte déconnectée", "hubspot/inbox-disconnected"),
  fr("panne hubspot", "hubspot/outage"),
  fr("deja connectée", "hubspot/already-connected"),
];

/** Entries as the popup makes them. */
export const entriesIn = async (lang: string): Promise<SearchEntry[]> =>
  entriesOf(rules, await loadWords(lang), await loadWords("en"));
