/** Parses the records of a mail domain (resolvers differ in quotes, case and final dots) and interprets them. Pure. */
import { autodiscoverProvider, endsIn, mxGateway, mxProvider, type Provider, spfProvider } from "./providers";

/** What DNS says about a domain. Hostnames are lower-case ASCII without a final dot. */
export interface Records {
  domain: string;
  /** In any order. Host `""` is the null MX (RFC 7505): the domain takes no mail. */
  mx: readonly { preference: number; host: string }[];
  /** Where `autodiscover.<domain>` leads: its CNAME, or itself if it has an address. Absent: nowhere or unknown. */
  autodiscover?: string;
  /** TXT records, each joined into one string. Absent: not queried, or the query failed. */
  txt?: readonly string[];
}

/** A record that the verdict rests on. Texts: `mailbox.evidence.<record>`. */
export interface MailboxEvidence {
  record: "domain" | "mx" | "no-mx" | "autodiscover" | "spf" | "tenant";
  value: string;
}

export type Facts = ReturnType<typeof factsOf>;

/** What each kind of record says on its own. */
export function factsOf({ domain, mx, autodiscover, txt = [] }: Records) {
  // In the order in which senders try them. A null MX beside real ones is a mistake and ignored, as RFC 7505 asks.
  const sorted = mx.filter(({ host }) => host !== "").toSorted((a, b) => a.preference - b.preference);
  const all = sorted.map(({ host }) => host);
  const first = all.filter((_, i) => sorted[i]?.preference === sorted[0]?.preference);
  const firstProviders = new Set(first.map(mxProvider));
  const includes = [...new Set(txt.flatMap(spfIncludes).filter(spfProvider))];
  const tenant = txt.find((record) => /^MS=ms\d+$/i.test(record.trim()));
  const led = autodiscover ? autodiscoverProvider(autodiscover) : undefined;
  const evidence: MailboxEvidence[] = includes.map((value) => ({ record: "spf", value }));
  if (autodiscover) evidence.unshift({ record: "autodiscover", value: autodiscover });
  if (tenant) evidence.push({ record: "tenant", value: tenant.trim() });
  return {
    /** The host that senders try first; the first listed if several tie. `undefined`: the domain takes no mail. */
    first: first[0],
    /** The provider of the hosts tried first; `undefined` if they are filters, unknown, or of two providers. */
    provider: firstProviders.size === 1 ? [...firstProviders][0] : undefined,
    gateway: mxGateway(first[0] ?? ""),
    /** Whether a host of the domain itself is among those tried first. */
    own: first.some((host) => endsIn(host, domain)),
    /** Whether the hosts have different owners. */
    mixed: new Set(all.map((host) => ownerOf(host, domain))).size > 1,
    /** Providers of all hosts. */
    hosts: providersOf(all.map(mxProvider)),
    autodiscover: led,
    /** Whether the company runs its own autodiscover. */
    ownAutodiscover: !led && endsIn(autodiscover ?? "", domain),
    spf: providersOf(includes.map(spfProvider)),
    /** Whether the domain was once verified with Microsoft (a TXT record `MS=ms…`). */
    tenant: tenant !== undefined,
    /** What autodiscover and TXT add, strongest first. */
    evidence,
  };
}

/** The same name for all hosts of one owner. */
const ownerOf = (host: string, domain: string): string =>
  mxProvider(host) ?? mxGateway(host) ?? (endsIn(host, domain) ? "own" : host.split(".").slice(-2).join("."));

/** Hosts in `include:` and `redirect=` of an SPF record; none for any other text. */
function spfIncludes(record: string): string[] {
  if (!/^\s*v=spf1(\s|$)/i.test(record)) return [];
  return [...record.matchAll(/(?:^|\s)[+?~]?(?:include:|redirect=)([a-z0-9._-]{1,253})/gi)].map(([, host]) =>
    (host as string).toLowerCase().replace(/\.$/, ""),
  );
}

const providersOf = (found: readonly (Provider | undefined)[]): Provider[] => [
  ...new Set(found.filter((provider) => provider !== undefined)),
];

/** `"10 mx.Example.com."` → `{ preference: 10, host: "mx.example.com" }`; `"0 ."` (null MX) → host `""`. */
export function parseMx(data: string): { preference: number; host: string } | undefined {
  const [, preference, name] = /^\s*(\d{1,5})\s+(\S{1,254})\s*$/.exec(data) ?? [];
  if (preference === undefined || name === undefined) return undefined;
  if (name === ".") return { preference: Number(preference), host: "" };
  const host = parseHost(name);
  return host === undefined ? undefined : { preference: Number(preference), host };
}

/** `"Autodiscover.Outlook.com."` → `"autodiscover.outlook.com"`. */
export function parseHost(data: string): string | undefined {
  const host = data.trim().toLowerCase().replace(/\.$/, "");
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host) && host.length <= 253 ? host : undefined;
}

/** `"\"v=spf1 include:\" \"a.example -all\""` → one string: quoted parts are unescaped and joined; other text stays. */
export function parseTxt(data: string): string {
  const parts = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, part]) => part as string);
  if (parts.length === 0) return data;
  return parts
    .join("")
    .replace(/\\(\d{3}|.)/gs, (_, escaped: string) =>
      escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped,
    );
}
