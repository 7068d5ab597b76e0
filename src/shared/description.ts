/**
 * The description of a page for whoever mends the watcher: how it is built and marked, and no word of what it says. One
 * line for each element or text, two spaces deeper for what is in it:
 *
 *     div.Alert__Box-a#box [role=alert] [data-alert-type=danger] !hidden ×3
 *       ~words 43
 *
 * `000` stands for any longer number, `!hidden` is not drawn, `×3` stands three times in a row, `#shadow` is a shadow root. `test/tools/described.ts` makes a
 * page of it again.
 */
export const DESCRIPTION = {
  /** Elements of one frame. */
  elements: 1500,
  depth: 60,
  /** Characters of an attribute's value. */
  value: 120,
  /** Characters of the whole description. */
  length: 60_000,
} as const;

/** Where a frame puts its describer for the popup to call. */
export const DESCRIBER = "connectFixDescriber";
