/** Hosts to which Connect Fix may send a person, as whole hostnames, so that a new one is a decision and not a typo. */

/** Vendors' own pages, for buttons of steps and all links that the interface builds. */
export const linkHosts: ReadonlySet<string> = new Set([
  // HubSpot
  "app.hubspot.com",
  "app-eu1.hubspot.com",
  "community.hubspot.com",
  "help.hubspot.com",
  "knowledge.hubspot.com",
  "status.hubspot.com",
  // Microsoft
  "account.live.com",
  "account.microsoft.com",
  "admin.cloud.microsoft",
  "admin.exchange.microsoft.com",
  "admin.microsoft.com",
  "aka.ms",
  "entra.microsoft.com",
  "learn.microsoft.com",
  "login.live.com",
  "login.microsoftonline.com",
  "m365.cloud.microsoft",
  "myaccount.microsoft.com",
  "myapps.microsoft.com",
  "mysignins.microsoft.com",
  "outlook.live.com",
  "outlook.office.com",
  "outlook.office365.com",
  "passwordreset.microsoftonline.com",
  "status.cloud.microsoft",
  "support.microsoft.com",
  "www.microsoft365.com",
  "www.office.com",
  // Google
  "accounts.google.com",
  "admin.google.com",
  "mail.google.com",
  "myaccount.google.com",
  "support.google.com",
  "workspace.google.com",
  "www.google.com",
  // DNS
  "mxtoolbox.com",
]);

/** Vendors and others where signs and remedies were read. The others are sources, never steps. */
export const sourceHosts: ReadonlySet<string> = new Set([
  ...linkHosts,
  "afi.ai",
  "blog-en.topedia.com",
  "developers.google.com",
  "developers.hubspot.com",
  "docs.microsoft.com",
  "docs.processology.net",
  "github.com",
  "mc.merill.net",
  "office365itpros.com",
  "product.hubspot.com",
  "techcommunity.microsoft.com",
  "www.drssoftech.com",
  "www.fdaytalk.com",
  "www.reco.ai",
]);

/** Is this an https address on one of the hosts, without a user name and on the default port? */
export function isOn(hosts: ReadonlySet<string>, address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === "https:" && url.port === "" && url.username === "" && hosts.has(url.hostname);
  } catch {
    return false;
  }
}
