/** What can be allowed besides, by what it is for. The same patterns stand in the manifest. */
export const ORIGINS: Record<"signin" | "dns", string[]> = {
  signin: ["https://login.microsoftonline.com/*"],
  dns: ["https://dns.google/*", "https://cloudflare-dns.com/*"],
};
