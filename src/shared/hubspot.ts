/** Addresses of HubSpot's app and of Microsoft's sign-in. */
import type { Surface } from "../diagnosis/types";

/** HubSpot's app: one host for each data center, `app-eu1.hubspot.com`. This one forwards to the right one. */
export const APP = "https://app.hubspot.com";
/** Match pattern of the app and of other subdomains; browsers know none that is narrower. */
export const HUBSPOT_PAGES = "https://*.hubspot.com/*";

/** Origin of Microsoft's sign-in: the optional permission of the manifest. */
export const SIGNIN = "https://login.microsoftonline.com";

export const isAppHost = (host: string): boolean => /^app(-[a-z0-9]+)?\.hubspot\.com$/.test(host);
export const isAppOrigin = (origin: string): boolean =>
  origin.startsWith("https://") && isAppHost(origin.slice("https://".length));

/** A customer account of HubSpot, as the address of a page names it. */
export interface HubSpotAccount {
  origin: string;
  portal: string;
}

/** The HubSpot account in an address: `/settings/<portal>/…`, `/live-messages-settings/<portal>/…`; empty: none. */
export const portalOf = (address: string): string =>
  /^\/[a-z-]+\/(\d{1,20})(?:\/|$)/.exec(new URL(address).pathname)?.[1] ?? "";

type Settings = "email" | "calendar" | "inboxes";

/** A page of the settings. Without a known portal, HubSpot's start page, which finds it. */
export function settingsPage(origin: string, portal: string, page: Settings): string {
  if (!portal) return `${origin}/`;
  if (page === "inboxes") return `${origin}/live-messages-settings/${portal}/inboxes`;
  return `${origin}/settings/${portal}/user-preferences/${page}`;
}

/** The rep's own settings where nobody knows the account: HubSpot finds it. */
export const ownSettings = (page: "email" | "calendar"): string => `${APP}/l/settings/user-preferences/${page}`;

/**
 * Path of a surface. Group 1 is the page of a person's own settings, today or in older addresses:
 * `/settings/<portal>/user-preferences/email`, `/sales-products-settings/<portal>/email`, `/crm-settings-email/<portal>/…`.
 * Without it: `/live-messages-settings/<portal>/inboxes`, the inboxes of teams, and `/settings/<portal>/inboxes`, a guess;
 * `/calendar/<portal>` and `/calendar-select-iframe/…`, the calendar, which HubSpot also frames into other pages.
 */
export const SURFACES =
  /^\/(?:(?:settings\/\w+\/user-preferences|sales-products-settings\/\w+)\/(email|calendar)|(?:crm-settings-email|calendar)\/\d+|calendar-select-iframe|(?:live-messages-)?settings\/\w+\/inboxes)(?:\/|$)/;

/** `undefined` for all other pages of the app. */
export function surfaceOf(pathname: string): Surface | undefined {
  const [path, own] = SURFACES.exec(pathname) ?? [];
  if (!path) return undefined;
  if (own) return `${own}-settings` as Surface;
  if (path.includes("/inboxes")) return "inboxes-settings";
  return path.startsWith("/calendar") ? "calendar-settings" : "email-settings";
}

/** Does the surface list connected accounts? The calendar lists the guests of meetings. */
export const listsAccounts = (pathname: string): boolean =>
  SURFACES.test(pathname) && !pathname.startsWith("/calendar");
