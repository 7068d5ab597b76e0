/** DNS resolvers for the mailbox check; the second is used only if the first gives no answer. */
export const RESOLVERS: readonly string[] = ["https://dns.google/resolve", "https://cloudflare-dns.com/dns-query"];

/** The optional host permissions that they need. */
export const RESOLVER_ORIGINS = RESOLVERS.map((url) => `${new URL(url).origin}/*`);
