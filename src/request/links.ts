/** The vendor pages that a request to IT names. `#view` fragments are undocumented; Entra then shows its start page. */

export const entra = {
  enterpriseApps:
    "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview",
  consentSettings: "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings",
  signInLogs:
    "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours/showApplicationSignIns~/true",
  conditionalAccess:
    "https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies",
} as const;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export const isGuid = (text: string) => GUID.test(text);

/**
 * Microsoft's page on which an admin approves an app for everyone. `clientId` is read from the address of the sign-in page:
 * no id of HubSpot's is built in. `undefined` if it is no GUID.
 */
export function consentLink(clientId: string, domain?: string): string | undefined {
  if (!isGuid(clientId)) return undefined;
  const tenant = domain !== undefined && DOMAIN.test(domain) ? domain : "organizations";
  return `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId.toLowerCase()}`;
}

/** Microsoft's page about one sign-in number. */
export const codeLink = (aadsts: string) => `https://login.microsoftonline.com/error?code=${aadsts}`;
