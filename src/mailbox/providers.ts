/**
 * Identifies a mail host by hostname; the longest suffix wins. For each mail host, `providers.json` says what it means
 * for HubSpot and lists the suffixes of its MX hosts, its autodiscover targets, its SPF includes (weak evidence, since
 * hybrids and filters have them too) and its consumer domains, though not for every country: Outlook.com's others, and
 * custom domains at Yahoo and iCloud, are found by their MX. Filters hide the mail host.
 *
 * Sources: Microsoft's and Google's setup pages, and the provider tables of eight public projects. IONOS, Yahoo and
 * iCloud are less well documented; a wrong row only changes the name of a host that is "not Microsoft 365".
 */
import { filters, hosts } from "./providers.json";

export type Provider = keyof typeof hosts;
export type Gateway = keyof typeof filters;

export type Kind =
  | "personal-outlook"
  | "microsoft365"
  | "microsoft365-national"
  | "google"
  | "hosted"
  | "no-option"
  | "forwarding"
  | "hybrid-possible"
  | "own-server"
  | "filter-unknown"
  | "unknown"
  | "no-mail";

/** What to choose in HubSpot; `null` if no option there can reach this mailbox. */
export type Choice = "office365" | "gmail" | "imap" | "exchange" | "ask-it" | null;

interface Row {
  /** Brand name, not translated. */
  name: string;
  /** Default: `hosted`. */
  kind?: Kind;
  /** Default: `imap`. */
  choose?: Choice;
  mx?: readonly string[];
  autodiscover?: readonly string[];
  spf?: readonly string[];
  personal?: readonly string[];
}
export const providers: Readonly<Record<Provider, Row>> = hosts as Record<Provider, Row>;
export const gateways: Readonly<Record<Gateway, Row>> = filters;

/** Compares whole labels: `notexample.com` does not end in `example.com`. Both in lower case, without a final dot. */
export const endsIn = (host: string, suffix: string) => host === suffix || host.endsWith(`.${suffix}`);

function finder<Owner extends string>(table: Readonly<Record<Owner, Row>>, field: "mx" | "autodiscover" | "spf") {
  const rows = Object.entries<Row>(table)
    .flatMap(([owner, row]) => (row[field] ?? []).map((suffix) => ({ owner: owner as Owner, suffix })))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return (host: string): Owner | undefined => rows.find(({ suffix }) => endsIn(host, suffix))?.owner;
}

const findMx = finder(providers, "mx");
/** Of Amazon's many hosts, only `inbound-smtp.<region>` receives mail, for WorkMail and SES. */
export const mxProvider = (host: string): Provider | undefined =>
  host.endsWith(".amazonaws.com") && !host.startsWith("inbound-smtp.") ? undefined : findMx(host);
export const mxGateway = finder(gateways, "mx");
export const autodiscoverProvider = finder(providers, "autodiscover");
export const spfProvider = finder(providers, "spf");

/** The provider of a consumer mail domain, known without a query; `undefined` for every other domain. */
export const consumerProvider = (domain: string): Provider | undefined =>
  (Object.keys(providers) as Provider[]).find((name) => providers[name].personal?.includes(domain));
