/**
 * Who hosts mail, read from host names, the longest suffix first. `providers.json` says, for each mail host, what it means
 * for HubSpot, and names the suffixes of its MX hosts, where `autodiscover.<domain>` leads, `include:` of SPF records
 * (weak: also true for hybrids and filters) and its domains for private persons. Of those not every country: Outlook.com's
 * others, and domains of their own at Yahoo, GMX and iCloud, are found by their MX. Filters hide the mail host.
 *
 * Sources: Microsoft's and Google's set-up pages, and provider tables of eight public projects. Rows of IONOS, Yahoo and
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

/** What to pick in HubSpot; `null`: nothing there reaches this mailbox. */
export type Choice = "office365" | "gmail" | "imap" | "exchange" | "ask-it" | null;

interface Row {
  /** A brand: the same in every language. */
  name: string;
  /** Where it is not `hosted`. */
  kind?: Kind;
  /** Where it is not `imap`. */
  choose?: Choice;
  mx?: readonly string[];
  autodiscover?: readonly string[];
  spf?: readonly string[];
  personal?: readonly string[];
}
export const providers: Readonly<Record<Provider, Row>> = hosts as Record<Provider, Row>;
export const gateways: Readonly<Record<Gateway, Row>> = filters;

/** At a label: `mx.example.com` ends in `example.com`, `notexample.com` does not. Both lower case, without final dot. */
export const endsIn = (host: string, suffix: string) => host === suffix || host.endsWith(`.${suffix}`);

function finder<Owner extends string>(table: Readonly<Record<Owner, Row>>, field: "mx" | "autodiscover" | "spf") {
  const rows = Object.entries<Row>(table)
    .flatMap(([owner, row]) => (row[field] ?? []).map((suffix) => ({ owner: owner as Owner, suffix })))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return (host: string): Owner | undefined => rows.find(({ suffix }) => endsIn(host, suffix))?.owner;
}

const findMx = finder(providers, "mx");
/** Amazon's many other hosts receive no mail; WorkMail's (and SES's) are named `inbound-smtp.<region>`. */
export const mxProvider = (host: string): Provider | undefined =>
  host.endsWith(".amazonaws.com") && !host.startsWith("inbound-smtp.") ? undefined : findMx(host);
export const mxGateway = finder(gateways, "mx");
export const autodiscoverProvider = finder(providers, "autodiscover");
export const spfProvider = finder(providers, "spf");

/** The provider of a domain for private mail, known without asking anybody; `undefined` for every other domain. */
export const consumerProvider = (domain: string): Provider | undefined =>
  (Object.keys(providers) as Provider[]).find((name) => providers[name].personal?.includes(domain));
