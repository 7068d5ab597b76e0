/** Which page is this? Plain string tests: this is all that runs on HubSpot pages where nobody connects anything. */
import type { Surface } from "../diagnosis/types";

/** The connect surface at an address of HubSpot's app, `undefined` for all its other pages. */
export function surfaceOf(pathname: string): Surface | undefined {
  const [, area, , section, page] = pathname.split("/");
  if (area === "live-messages-settings" && section === "inboxes") return "inboxes-settings";
  const isOwn = area === "settings" && section === "user-preferences";
  return isOwn && (page === "email" || page === "calendar") ? `${page}-settings` : undefined;
}

/**
 * The OAuth error that Microsoft sent back in query or fragment, as texts; empty if there is none. Where HubSpot lets
 * Microsoft return to is not known, so off the surfaces the error itself must show that it is Microsoft's. HubSpot's own
 * `/oauth` pages, where other apps ask for access to HubSpot, are none of ours.
 */
export function oauthErrorIn({
  href,
  pathname,
  search,
  hash,
}: Pick<URL, "href" | "pathname" | "search" | "hash">): string[] {
  if (!href.includes("error=") || pathname.startsWith("/oauth")) return [];
  const parameters = new URLSearchParams(`${search}&${hash.slice(1)}`);
  // Not `state` or `code`: they are secrets.
  const texts = [...parameters].filter(([name]) => /^(sub)?error/.test(name)).map(([, value]) => value.slice(0, 2000));
  return surfaceOf(pathname) || /AADSTS|[a-z]_required/.test(`${texts}`) ? texts.slice(0, 8) : [];
}
