/**
 * How much a page may say: what runs in pages cuts by these numbers, worker and popup refuse what is larger. Imported as
 * `LIMITS`. One constant each, which the bundler writes out as a number where it is used.
 */

export const text = 2000;
/** Beside a text. */
export const keys = 30;
export const links = 30;
/** Characters of a key or a link. */
export const mark = 400;

// Of what a page says by itself.
/** Texts of one sighting. */
export const texts = 8;
export const accounts = 300;
/** Characters of what a row says about its account, and of its marks. */
export const state = 600;
export const address = 254;
/** Characters of a page's own address. */
export const url = 8000;
/** Nodes of one box that are read. */
export const nodes = 2000;

// Of one frame, after a press of the button.
/** Nodes that are walked through; what comes after is not read. */
export const walked = 60_000;
/** Nodes whose text is put together, in all boxes. */
export const read = 8000;
/** Boxes that are looked at more closely. */
export const boxes = 150;
export const pieces = 30;
export const rows = 20;
export const identifiers = 6;
/** Parameters of a sign-in request, and characters of one, its name included. */
export const request = 6;
export const parameter = 2050;
/** A scope lists permissions; Microsoft's longest requests have some forty of them. */
export const scope = 2000;

/** Longest text that the lookup reads, in characters. An error with its whole log fits; a pasted mailbox does not. */
export const LONGEST_LOOKUP = 64_000;

/** Where a frame puts its reader for the popup to call, in the extension's own world, which no page can see. */
export const READER = "connectFixReader";
