/** Whom the mailbox check asks. */

export interface Resolver {
  /** Address without query: `https://dns.google/resolve`. */
  url: string;
}

/** Asked in this order; the second only if the first gives no answer. */
export const RESOLVERS: readonly Resolver[] = [
  { url: "https://dns.google/resolve" },
  { url: "https://cloudflare-dns.com/dns-query" },
];

/** The optional permission for it. */
export const RESOLVER_ORIGINS = RESOLVERS.map(({ url }) => `${new URL(url).origin}/*`);
