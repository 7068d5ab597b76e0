/**
 * Who hosts mail, read from host names: tables only. Matched by whole labels (`mx.example.com` ends in `example.com`,
 * `notexample.com` does not), the longest suffix first.
 *
 * Sources: Microsoft's and Google's set-up pages, and provider tables of eight public projects. Rows of IONOS, Yahoo and
 * iCloud are less well documented; a wrong row only changes the name of a host that is "not Microsoft 365".
 */

/** Names are brands and stay the same in every language. */
export const providers = {
  microsoft365: "Microsoft 365",
  "microsoft365-us": "Microsoft 365 US Government",
  "microsoft365-china": "Microsoft 365 (21Vianet)",
  "microsoft365-germany": "Microsoft Cloud Deutschland",
  outlook: "Outlook.com",
  "google-workspace": "Google Workspace",
  gmail: "Gmail",
  zoho: "Zoho Mail",
  yahoo: "Yahoo Mail",
  icloud: "iCloud Mail",
  aol: "AOL Mail",
  godaddy: "GoDaddy",
  rackspace: "Rackspace",
  fastmail: "Fastmail",
  proton: "Proton Mail",
  namecheap: "Namecheap",
  titan: "Titan",
  migadu: "Migadu",
  yandex: "Yandex Mail",
  mailbox: "mailbox.org",
  tuta: "Tuta",
  ionos: "IONOS",
  ovh: "OVHcloud",
  "ovh-exchange": "OVHcloud Hosted Exchange",
  gandi: "Gandi",
  infomaniak: "Infomaniak",
  amazon: "Amazon",
  gmx: "GMX",
  webde: "WEB.DE",
  "t-online": "Telekom",
  orange: "Orange",
  free: "Free",
  sfr: "SFR",
  laposte: "La Poste",
  cloudflare: "Cloudflare Email Routing",
} as const;

export const gateways = {
  proofpoint: "Proofpoint",
  mimecast: "Mimecast",
  barracuda: "Barracuda",
  cisco: "Cisco Secure Email",
  trendmicro: "Trend Micro",
  sophos: "Sophos",
  hornetsecurity: "Hornetsecurity",
  symantec: "Symantec Email Security",
  forcepoint: "Forcepoint",
  trellix: "Trellix",
  "cloudflare-security": "Cloudflare Email Security",
  mailinblack: "Mailinblack",
  fortimail: "FortiMail",
  appriver: "AppRiver",
  zix: "Zix",
  mailprotector: "Mailprotector",
  spamtitan: "SpamTitan",
  mxthunder: "MXThunder",
} as const;

export type Provider = keyof typeof providers;
export type Gateway = keyof typeof gateways;
type Table<T> = readonly (readonly [owner: T, ...suffixes: string[]])[];

/** MX hosts of mail hosts. */
const mxProviders: Table<Provider> = [
  ["outlook", "olc.protection.outlook.com"],
  ["microsoft365", "mail.protection.outlook.com", "mx.microsoft"],
  ["microsoft365-us", "mail.protection.office365.us"],
  ["microsoft365-china", "mail.protection.partner.outlook.cn"],
  ["microsoft365-germany", "mail.protection.outlook.de"],
  ["gmail", "gmail-smtp-in.l.google.com"],
  ["google-workspace", "smtp.google.com", "l.google.com", "googlemail.com"],
  ["zoho", "zoho.com", "zoho.eu", "zoho.in"],
  ["yahoo", "yahoodns.net"],
  ["icloud", "mail.icloud.com"],
  ["godaddy", "secureserver.net"],
  ["rackspace", "emailsrvr.com"],
  ["fastmail", "messagingengine.com"],
  ["proton", "protonmail.ch"],
  ["namecheap", "privateemail.com"],
  ["titan", "titan.email"],
  ["migadu", "migadu.com"],
  ["yandex", "yandex.net"],
  ["mailbox", "mailbox.org"],
  ["tuta", "tutanota.de"],
  [
    "ionos",
    "ionos.com",
    "ionos.co.uk",
    "ionos.de",
    "ionos.es",
    "ionos.fr",
    "ionos.it",
    "kundenserver.de",
    "perfora.net",
  ],
  ["ovh", "mail.ovh.net", "mail.ovh.ca"],
  ["gandi", "spool.mail.gandi.net", "fb.mail.gandi.net"],
  ["infomaniak", "mta-gw.infomaniak.ch"],
  ["amazon", "amazonaws.com"],
  ["cloudflare", "mx.cloudflare.net"],
];

/** MX hosts of filters that hide the mail host. */
const mxGateways: Table<Gateway> = [
  ["proofpoint", "pphosted.com", "ppe-hosted.com"],
  ["mimecast", "mimecast.com", "mimecast.co.za", "mimecast-offshore.com"],
  ["barracuda", "barracudanetworks.com", "cudamail.com"],
  ["cisco", "iphmx.com"],
  ["trendmicro", "tmes.trendmicro.com", "tmes.trendmicro.eu", "hes.trendmicro.com"],
  ["sophos", "hydra.sophos.com"],
  ["hornetsecurity", "hornetsecurity.com", "antispameurope.com"],
  ["symantec", "messagelabs.com"],
  ["forcepoint", "mailcontrol.com"],
  ["trellix", "etp.fireeye.com", "fireeyecloud.com", "etp.trellix.com"],
  ["cloudflare-security", "mxrecord.io", "mxrecord.mx"],
  ["mailinblack", "mailinblack.com"],
  ["fortimail", "fortimail.com"],
  ["appriver", "appriver.com"],
  ["zix", "zixmail.net"],
  ["mailprotector", "mailprotector.com"],
  ["spamtitan", "spamtitan.com"],
  ["mxthunder", "mxthunder.com"],
];

/** Where `autodiscover.<domain>` leads. */
const autodiscover: Table<Provider> = [
  ["microsoft365", "autodiscover.outlook.com", "autodiscover-s.outlook.com"],
  ["microsoft365-us", "autodiscover.office365.us", "autodiscover-dod.office365.us"],
  ["microsoft365-china", "autodiscover.partner.outlook.cn"],
  ["infomaniak", "infomaniak.com"],
  ["ovh-exchange", "mail.ovh.net", "mail.ovh.ca"],
];

/** `include:` of SPF records: who may send. Weak: also true for hybrids and filters. */
const spf: Table<Provider> = [
  ["microsoft365", "spf.protection.outlook.com"],
  ["microsoft365-us", "spf.protection.office365.us"],
  ["microsoft365-china", "spf.protection.partner.outlook.cn"],
  ["google-workspace", "_spf.google.com"],
  ["infomaniak", "spf.infomaniak.ch"],
  ["gandi", "_mailcust.gandi.net"],
  ["ovh", "mx.ovh.com"],
];

/** `true` if `host` is `suffix` or ends in it at a label. Both lower case, without final dot. */
export const endsIn = (host: string, suffix: string) => host === suffix || host.endsWith(`.${suffix}`);

const finder = <T>(table: Table<T>) => {
  const rows = table
    .flatMap(([owner, ...suffixes]) => suffixes.map((suffix) => ({ owner, suffix })))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return (host: string): T | undefined => rows.find(({ suffix }) => endsIn(host, suffix))?.owner;
};

/** Amazon's many other hosts receive no mail; WorkMail's (and SES's) are named `inbound-smtp.<region>`. */
const findMx = finder(mxProviders);
export const mxProvider = (host: string): Provider | undefined => {
  const found = findMx(host);
  return found === "amazon" && !host.startsWith("inbound-smtp.") ? undefined : found;
};
export const mxGateway = finder(mxGateways);
export const autodiscoverProvider = finder(autodiscover);
export const spfProvider = finder(spf);
