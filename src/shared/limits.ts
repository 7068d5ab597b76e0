/** How much a page may say. No shapes: what runs in pages cuts by these numbers. */

/** Texts of one sighting. */
export const MOST_TEXTS = 8;

/** Longest text that the lookup reads, in characters. An error with its whole log fits; a pasted mailbox does not. */
export const LONGEST_LOOKUP = 64_000;

/** Bounds of a reading; the reader cuts, the popup refuses what is larger. */
export const READING = {
  /** Nodes that are walked through in one frame; what comes after is not read. */
  nodes: 60_000,
  /** Nodes whose text is put together, in all boxes of a frame. */
  read: 8000,
  /** Boxes of a frame that are looked at more closely. */
  boxes: 150,
  pieces: 30,
  text: 2000,
  keys: 30,
  links: 30,
  mark: 400,
  rows: 20,
  identifiers: 6,
  /** A scope lists permissions; Microsoft's longest requests have some forty of them. */
  scope: 2000,
  request: 6,
  /** Characters of one parameter of a request, its name included. */
  parameter: 2050,
} as const;

/** Where a frame puts its reader for the popup to call, in the extension's own world, which no page can see. */
export const READER = "connectFixReader";
