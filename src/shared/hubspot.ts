/** Which addresses of HubSpot's app are a connect surface. For the watcher, which only asks whether, and for the worker. */
import type { Surface } from "../diagnosis/types";

/**
 * Path of a surface. Group 1 is the page of a person's own settings, today or in older addresses:
 * `/settings/<portal>/user-preferences/email`, `/sales-products-settings/<portal>/email`, `/crm-settings-email/<portal>/…`.
 * Without it: `/live-messages-settings/<portal>/inboxes`, the inboxes of teams; `/calendar/<portal>` and
 * `/calendar-select-iframe/…`, the calendar, which HubSpot also frames into other pages.
 */
export const SURFACES =
  /^\/(?:(?:settings\/\w+\/user-preferences|sales-products-settings\/\w+)\/(email|calendar)|(?:crm-settings-email|calendar)\/\d+|calendar-select-iframe|live-messages-settings\/\w+\/inboxes)(?:\/|$)/;

/** `undefined` for all other pages of the app. */
export function surfaceOf(pathname: string): Surface | undefined {
  const [path, own] = SURFACES.exec(pathname) ?? [];
  if (!path) return undefined;
  if (own) return `${own}-settings` as Surface;
  if (path.startsWith("/live")) return "inboxes-settings";
  return path.startsWith("/calendar") ? "calendar-settings" : "email-settings";
}

/** Does the surface list the rep's own accounts? */
export const listsAccounts = (pathname: string): boolean =>
  SURFACES.exec(pathname)?.[1] !== undefined || pathname.startsWith("/crm-settings-email/");
