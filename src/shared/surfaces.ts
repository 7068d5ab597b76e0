/** Which addresses of HubSpot's app are a connect surface. For the watcher, which only asks whether, and for the worker. */
import type { Surface } from "../diagnosis/types";

/**
 * Path of a surface; group 1 is the page of a person's own settings, without it the inboxes of teams. Behind the
 * portal's number: `/settings/<portal>/user-preferences/email`, `/live-messages-settings/<portal>/inboxes`.
 */
export const SURFACES =
  /^\/(?:settings\/\w+\/user-preferences\/(email|calendar)|live-messages-settings\/\w+\/inboxes)(?:\/|$)/;

/** `undefined` for all other pages of the app. */
export function surfaceOf(pathname: string): Surface | undefined {
  const [path, own] = SURFACES.exec(pathname) ?? [];
  if (!path) return undefined;
  return own ? (`${own}-settings` as Surface) : "inboxes-settings";
}
