/**
 * By what the watcher finds a box that may report a failure. What holds of other marks (`marks.ts`) holds of these: any of
 * them may be missing, so a failure has to be found by more than one.
 */

/** A dialog, or the whole layer of one: its test id may stand there, above the element with the role. */
export const DIALOG = ["[role=dialog]", "dialog", "[aria-modal]", "[data-component-name$=ModalDialog]"].join();
/** Boxes that say something by themselves. */
export const ALERT = ["[role^=alert]", "[data-alert-type]"].join();
/** Of these the inner one is the message: an alert in a dialog says more exactly what failed than the labels around it. */
export const MESSAGE_BOX = [ALERT, DIALOG].join();
/** A message of HubSpot's own components. People and articles that quote one have none of these. */
export const OWN = ["[data-alert-type]", "[aria-modal]"].join();
/** What boxes that report something are called, whatever the component of the day is; and their pictures. */
const NAMES = [
  "lert",
  "rror",
  "ailure",
  "anger",
  "arning",
  "anner",
  "oast",
  "nackbar",
  "allout",
  "otice",
  "alidation",
  "-red-",
];
const NAMING = ["class", "data-test-id", "data-testid", "data-selenium-test", "data-icon-name"];
/** Without their first letters: to compare in any case takes the browser several times as long, and so would one long list. */
const NAMED = NAMING.map((attribute) => `[${attribute}]:is(${NAMES.map((name) => `[${attribute}*=${name}]`)})`);
/**
 * Boxes that may, where nothing else in them does. A live region is polite or assertive; the third value is `off`. In a
 * list of details a code stands as a value of its own.
 */
export const REGION = [
  "[aria-live$=e]",
  "[role=status]",
  "[role=tooltip]",
  "[popover]",
  "output",
  "dd",
  "[class*=PanelBody]",
  ...NAMED,
].join();
/** What a composer says when the account that it sends from is not connected any more. */
const SENDER = "[data-key*=CONNECTED_ACCOUNT]";
/** HubSpot's own keys of failures of the connect flow. A person can write neither these nor a test id. */
export const KEY = [
  "[data-key*=nbox]:is([data-key*=rror],[data-key*=failure])",
  "[data-key*='Popover.disconnected']",
  SENDER,
].join();
/** Says nothing by itself, but that something is wrong with what stands beside it. */
export const PICTURE = "svg,img,i";
/** What to look for on a surface. */
export const SIGNS = [ALERT, REGION, DIALOG, KEY].join();
/** And on all other pages. */
export const ELSEWHERE = [DIALOG, SENDER].join();
/** Where a dialog of the connect flow has no key, its test id may say so: it names a mailbox or calendar, and connecting. */
export const CONNECTING = "[data-test-id*=onnect]:is([data-test-id*=nbox],[data-test-id*=alendar])";
/** Or two of these: a test id that names an inbox, a help article, an alert. */
export const INBOX = "[data-test-id*=nbox]";
export const ARTICLE = "[href*=connected-email]";
