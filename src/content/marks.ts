/**
 * What HubSpot's markup looks like: that of 2021 (`private-…` classes, keys on texts) and that of 2026 (compiled class
 * names, so roles, test ids and other attributes). Today's settings pages are not public; all of it may be wrong without
 * harm: a mark that is not there makes us miss a failure, never misread a page. Each list is joined at run time: the
 * minifier would else write it out wherever it is used.
 */

/** HubSpot's banner above every page during an incident. Its look-alikes ask to confirm an address, or announce work. */
export const OUTAGE = [".private-alert--system-wide", ".fire-alarm_outage", ".fire-alarm_critsit"].join();
export const SUCCESS = ["[class*=success i]", "[data-test-id*=success]", "[data-alert-type=success]"].join();
/** Success, information and tips. */
export const QUIET = [
  SUCCESS,
  "[class*=-info]",
  "[class*=-tip]",
  "[data-test-id^=info]",
  "[data-alert-type=info]",
  "[data-alert-type=tip]",
  `.fire-alarm_alarm:not(${OUTAGE})`,
].join();
/** What a click does. Its name reports nothing: "Reconnect" stands beneath every failure. */
export const BUTTON = ["button", "[role=button]", "[role=menuitem]"].join();
/** What people write and type, and what explains instead of happening. A log that can only be read is the page's own. */
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
/** What holds the page, or part of it, is no message. */
export const PAGE = ["main", "h1", "[role=main]"].join();
/** Likewise, unless it holds the page: Help Desk and conversations have such names in their frames. A card may be an article. */
export const PERHAPS_WRITTEN = `:is(article,[class*=help i],[data-test-id*=thread i]):not(${PAGE},:has(${PAGE}))`;
/** Where the user's own address and the portals stand: no accounts. */
export const MENU = ["nav", "[role=menu]", "#hs-global-toolbar", "#hs-vertical-nav", "[id*=account][id*=menu]"].join();
/** The rep's own address, in the user menu of 2021 and of 2026. */
export const USER = [".user-info-email", "[class*=UserEmail]"].join();
