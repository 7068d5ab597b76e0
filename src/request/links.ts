/** Vendor pages for admins. The `#view` fragments are undocumented; Entra shows its start page for unknown ones. */
import { SIGNIN } from "../shared/hubspot";

export const entra = {
  enterpriseApps:
    "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview",
  consentSettings: "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings",
  /** The log shows one day by default; a mail that is read on Monday needs the week. */
  signInLogs:
    "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last7days/showApplicationSignIns~/true",
  conditionalAccess:
    "https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies",
} as const;

export const isGuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
export const isDomain = (text: string) => text.length <= 253 && /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/.test(text);

export const codeLink = (aadsts: string) => `${SIGNIN}/error?code=${aadsts}`;
