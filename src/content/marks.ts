/**
 * What HubSpot's markup looks like: that of 2021 (`private-…` classes, keys on texts) and that of today (compiled class
 * names, so roles and test ids). Today's is known from other pages than the settings; all of it may be wrong without
 * harm. Each list is joined at run time: the minifier would else write it out wherever it is used.
 */

export const DIALOG = ["[role=dialog]", ".private-modal"].join();
/** Boxes that say something by themselves. */
export const ALERT = ["[role^=alert]", ".private-alert", ".private-error-msg"].join();
/** Boxes that may, where nothing else in them does. A live region is polite or assertive; the third value is `off`. */
export const REGION = ["[aria-live$=e]", "[role=status]", "[data-test-id*=error]"].join();
/** Where accounts are listed. */
export const ROW = "tr,li,[role=row],[role=listitem]";
/** The rep's own address. [user menu of 2021; today unverified] */
export const USER = ".user-info-email,[data-test-id*=user-email]";
/** What to look for on a surface. */
export const SIGNS = `${ALERT},${REGION},${DIALOG}`;
/**
 * What in a dialog tells a failure of the connect flow, on all other pages: HubSpot's own keys and test ids. A person can
 * write neither.
 */
export const CONNECTING =
  "[data-key*=nbox]:is([data-key*=rror],[data-key*=failure]),:scope[data-test-id*=inbox] [role=alert]";
/** HubSpot's banner above every page during an incident. */
export const OUTAGE = [".private-alert--system-wide", "[data-test-id*=fire-alarm]"].join();
/** Success, information and tips. */
export const QUIET = [
  "[class*=success i]",
  "[class*=-info]",
  "[class*=-tip]",
  "[data-test-id^=success]",
  "[data-test-id^=info]",
].join();
/** What people write and type, and what explains instead of happening. */
export const WRITTEN = [
  "textarea",
  "select",
  "blockquote",
  "article",
  "[contenteditable]",
  "[role=log]",
  "[class*=timeline i]",
  "[class*=notecard i]",
  "[data-test-id*=thread]",
  "[class*=help i]",
].join();
