/** What can be allowed besides, by what it is for. The same patterns stand in the manifest. */
export const ORIGINS = {
  signin: "https://login.microsoftonline.com/*",
  dns: "https://dns.google/*",
  dns2: "https://cloudflare-dns.com/*",
} as const;
