/** Whom the mailbox check asks, in this order; the second only if the first gives no answer. */
export const RESOLVERS: readonly string[] = ["https://dns.google/resolve", "https://cloudflare-dns.com/dns-query"];

/** The optional permission for it. */
export const RESOLVER_ORIGINS = RESOLVERS.map((url) => `${new URL(url).origin}/*`);
