/** Addresses of HubSpot's app and of Microsoft's sign-in. */
import type { Surface } from "../diagnosis/types";

/** HubSpot's app. Each data centre has its own host, such as `app-eu1.hubspot.com`; this one redirects there. */
export const APP = "https://app.hubspot.com";
/** Match pattern of the app. It covers all subdomains, since match patterns cannot express `app-*`. */
export const HUBSPOT_PAGES = "https://*.hubspot.com/*";

/** Origin of Microsoft's sign-in, an optional host permission in the manifest. */
export const SIGNIN = "https://login.microsoftonline.com";

export const isAppHost = (host: string): boolean => /^app(-[a-z0-9]+)?\.hubspot\.com$/.test(host);
export const isAppOrigin = (origin: string): boolean =>
  origin.startsWith("https://") && isAppHost(origin.slice("https://".length));

/** A HubSpot customer account, as identified by a page's URL. */
export interface HubSpotAccount {
  origin: string;
  portal: string;
}

/** The portal id in a URL (`/settings/<portal>/…`, `/live-messages-settings/<portal>/…`), or "". */
export const portalOf = (address: string): string =>
  /^\/[a-z-]+\/(\d{1,20})(?:\/|$)/.exec(new URL(address).pathname)?.[1] ?? "";

type Settings = "email" | "calendar" | "inboxes";

/** URL of a settings page. Without a portal it is HubSpot's start page, which finds the portal itself. */
export function settingsPage(origin: string, portal: string, page: Settings): string {
  if (!portal) return `${origin}/`;
  if (page === "inboxes") return `${origin}/live-messages-settings/${portal}/inboxes`;
  return `${origin}/settings/${portal}/user-preferences/${page}`;
}

/** A settings page when the portal is unknown: HubSpot finds it, but has no such address for team inboxes. */
export const ownSettings = (page: Settings): string =>
  page === "inboxes" ? `${APP}/` : `${APP}/l/settings/user-preferences/${page}`;

/**
 * Path of a surface. Group 1 is what it sets up: `/settings/<portal>/user-preferences/email`, formerly
 * `/sales-products-settings/<portal>/email`, and `/live-messages-settings/<portal>/inboxes`, the team inboxes. Paths
 * without group 1: `/crm-settings-email/<portal>/…`, an older one; `/calendar/<portal>` and `/calendar-select-iframe/…`,
 * the calendar, which HubSpot also frames into other pages.
 */
export const SURFACES =
  /^\/(?:[a-z-]*settings\/\w+(?:\/user-preferences)?\/(email|calendar|inboxes)|(?:crm-settings-email|calendar)\/\d+|calendar-select-iframe)(?:\/|$)/;

/** `undefined` for all other pages of the app. */
export function surfaceOf(pathname: string): Surface | undefined {
  const [path, what] = SURFACES.exec(pathname) ?? [];
  if (!path) return undefined;
  if (what) return `${what}-settings` as Surface;
  return path.startsWith("/calendar") ? "calendar-settings" : "email-settings";
}

/** Does the surface list connected accounts? The addresses in the calendar are meeting guests. */
export const listsAccounts = (pathname: string): boolean =>
  SURFACES.test(pathname) && !pathname.startsWith("/calendar");
