/**
 * Selectors for HubSpot's markup of 2021 (`private-…` classes, keys on texts) and of 2026 (compiled class names, hence
 * roles, test ids and other attributes). Today's settings pages are not public. Any mark may be wrong without harm: one
 * that is absent makes the watcher miss a failure, never misread a page. Lists are joined at run time, since the
 * minifier would inline a literal wherever it is used.
 */

/** HubSpot's banner above every page in an outage. Similar ones ask to confirm an address or announce maintenance. */
export const OUTAGE = [".private-alert--system-wide", ".fire-alarm_outage", ".fire-alarm_critsit"].join();
export const SUCCESS = ["[class*=success i]", "[data-test-id*=success]", "[data-alert-type=success]"].join();
/** Success, information and tips. */
export const QUIET = [
  SUCCESS,
  "[class*=-info]",
  "[class*=-tip]",
  "[data-alert-type=info]",
  "[data-alert-type=tip]",
  `.fire-alarm_alarm:not(${OUTAGE})`,
].join();
/** Controls. Their labels report nothing: "Reconnect" appears beneath every failure. */
export const BUTTON = ["button", "[role=button]", "[role=menuitem]"].join();
/** User-written content, and assistants that explain. A read-only textarea is a log of the page's own. */
export const WRITTEN = [
  "textarea:not([readonly])",
  "select",
  "blockquote",
  "[contenteditable]",
  "[role=log]:not([data-live-announcer] *)",
  "[class*=timeline i]",
  "[class*=notecard i]",
  "[class*=copilot i]",
  "[class*=chatspot i]",
].join();
/** Menus with the user's own address and the portals, which are not accounts. */
export const MENU = ["nav", "[role=menu]", "#hs-global-toolbar", "#hs-vertical-nav", "[id*=account][id*=menu]"].join();
/** The rep's own address, in the user menu of 2021 and of 2026. */
export const USER = [".user-info-email", "[class*=UserEmail]"].join();
