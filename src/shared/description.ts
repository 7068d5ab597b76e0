/**
 * Format of a page description for whoever repairs the watcher: structure and attributes, but none of the page's words.
 * One line per element or text, indented by two spaces per level:
 *
 *     div.Alert__Box-a#box [role=alert] [data-alert-type=danger] !hidden ×3
 *       ~words 43
 *
 * `~words 43` is a text of 43 characters, `000` any number of three or more digits, `!hidden` not rendered, `×3` three
 * equal siblings in a row, `#shadow` a shadow root. `test/tools/described.ts` turns a description back into a page.
 */
export const DESCRIPTION = {
  /** Maximum number of elements per frame. */
  elements: 1500,
  depth: 60,
  /** Maximum length of an attribute's value. */
  value: 120,
  /** Maximum length of the whole description. */
  length: 60_000,
} as const;

/** Name of the global that holds a frame's describer, for the popup to call. */
export const DESCRIBER = "connectFixDescriber";
