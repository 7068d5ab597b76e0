/**
 * What HubSpot's markup looks like: that of 2021 (`private-…` classes, keys on texts) and that of 2026 (compiled class
 * names, so roles, test ids and other attributes). Today's settings pages are not public; all of it may be wrong without
 * harm: a mark that is not there makes us miss a failure, never misread a page. Each list is joined at run time: the
 * minifier would else write it out wherever it is used.
 */

/** A dialog, or the whole layer of one: its test id may stand there, above the element with the role. */
export const DIALOG = ["[role=dialog]", "dialog", "[aria-modal]", "[data-component-name$=ModalDialog]"].join();
/** Boxes that say something by themselves. */
export const ALERT = ["[role^=alert]", "[data-alert-type]"].join();
/** What boxes that report something are called, in a class or a test id, whatever the component of the day is. */
const NAMES = ["lert", "rror", "ailure", "anger", "arning", "anner", "oast"];
/** Without their first letters: to compare in any case takes the browser several times as long, and so would one long list. */
const NAMED = ["class", "data-test-id", "data-testid", "data-selenium-test"].map(
  (attribute) => `[${attribute}]:is(${NAMES.map((name) => `[${attribute}*=${name}]`)})`,
);
/** Boxes that may, where nothing else in them does. A live region is polite or assertive; the third value is `off`. */
export const REGION = ["[aria-live$=e]", "[role=status]", "output", ...NAMED].join();
/** What a composer says when the account that it sends from is not connected any more. */
export const SENDER = "[data-key*=CONNECTED_ACCOUNT]";
/** HubSpot's own keys of failures of the connect flow. A person can write neither these nor a test id. */
export const KEY = [
  "[data-key*=nbox]:is([data-key*=rror],[data-key*=failure])",
  "[data-key*='Popover.disconnected']",
  SENDER,
].join();
/** A picture that says that something is wrong, beside a text in a box without any other mark. */
export const ICON = ["anger", "rror", "arning"].map((name) => `svg[data-icon-name*=${name}]`).join();
/** What to look for on a surface. */
export const SIGNS = [ALERT, REGION, DIALOG, KEY, ICON].join();
/** And on all other pages. */
export const ELSEWHERE = [DIALOG, SENDER].join();
/** Two of these make a dialog one of the connect flow, where it has no key: its test id, a help article, an alert. */
export const INBOX = "[data-test-id*=inbox i]";
export const ARTICLE = "[href*=connected-email]";
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
  ".fire-alarm_alarm:not(.fire-alarm_outage,.fire-alarm_critsit)",
].join();
/** What a click does. Its name reports nothing: "Reconnect" stands beneath every failure. */
export const BUTTON = ["button", "[role=button]", "[role=menuitem]"].join();
/** What people write and type, and what explains instead of happening. A log that can only be read is the page's own. */
export const WRITTEN = [
  "textarea:not([readonly])",
  "select",
  "blockquote",
  "article",
  "[contenteditable]",
  "[role=log]:not([data-live-announcer] *)",
  "[class*=timeline i]",
  "[class*=notecard i]",
  "[class*=copilot i]",
  "[class*=chatspot i]",
].join();
/** Likewise, unless it holds the page: Help Desk and conversations have such names in their frames. */
export const PERHAPS_WRITTEN = ["[class*=help i]", "[data-test-id*=thread i]"].join();
/** Where the user's own address and the portals stand: no accounts. */
export const MENU = ["nav", "[role=menu]", "#hs-global-toolbar", "#hs-vertical-nav", "[id*=account][id*=menu]"].join();
/** The rep's own address, in the user menu of 2021 and of 2026. */
export const USER = [".user-info-email", "[class*=UserEmail]"].join();
