/** Selectors for boxes that may report a failure. Any may be wrong (`marks.ts`): find each failure by more than one. */

/** A dialog or its outermost layer, which may have the test id, above the element with the role. */
export const DIALOG = ["[role=dialog]", "dialog", "[aria-modal]"].join();
/** Boxes that are messages in their own right. */
export const ALERT = ["[role^=alert]", "[data-alert-type]"].join();
/** The innermost counts: an alert in a dialog says more precisely what failed than the labels around it. */
export const MESSAGE_BOX = [ALERT, DIALOG].join();
/** Messages in HubSpot's own components. Quotations by people or in articles have neither attribute. */
export const OWN = ["[data-alert-type]", "[aria-modal]"].join();
/** Parts of names of reporting boxes and icons, without first letters: ignoring case takes several times as long. */
const NAMES = "lert,rror,ailure,anger,arning,anner,oast,nack,alidat,-red-".split(",");
const NAMING = ["class", "data-test-id", "data-testid", "data-selenium-test", "data-icon-name"];
/** One list per attribute: a single long list would take browsers several times as long. */
const NAMED = NAMING.map((attribute) => `[${attribute}]:is(${NAMES.map((name) => `[${attribute}*=${name}]`)})`);
/** Boxes that may be messages, unless they contain an alert. Other values of `aria-live` than `off` end in "e". */
export const REGION = ["[aria-live$=e]", "[role=status]", "dd", "[class*=PanelBody]", ...NAMED].join();
/** Shown by a composer when the account that it sends from is no longer connected. */
const SENDER = "[data-key*=CONNECTED_ACCOUNT]";
/** HubSpot's translation keys for failures and for the connect flow. People can write neither these nor a test id. */
const KEY = [
  "[data-key*=nbox]:is([data-key*=rror],[data-key*=failure],[data-key*=Connect])",
  "[data-key*=isconnected]",
  SENDER,
].join();
/** Icons say nothing by themselves, only that something beside them is wrong. */
export const PICTURE = "svg,img,i";
/** What to look for on a surface. */
export const SIGNS = [ALERT, REGION, DIALOG, KEY].join();
/** What to look for on all other pages. */
export const ELSEWHERE = [DIALOG, SENDER].join();
/** A connect dialog: by a key, by a test id that names connecting and an inbox or calendar, or by HubSpot's article on it. */
export const CONNECTING = [
  KEY,
  "[data-test-id*=onnect]:is([data-test-id*=nbox],[data-test-id*=alendar])",
  "[href*=connected-email]",
].join();
