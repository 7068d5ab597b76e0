/**
 * Bounds on what a page may report: counts, or lengths in characters. Scripts in pages truncate to them; worker and
 * popup reject anything larger. Imported as `LIMITS`; separate constants, so that the bundler inlines the numbers.
 */

export const text = 2000;
/** Translation keys (`data-key`) per text. */
export const keys = 30;
/** Links per text. */
export const links = 30;
/** Length of a key or a link. */
export const mark = 400;

// Reports that a page sends by itself.
/** Texts per sighting. */
export const texts = 8;
export const accounts = 300;
/** Length of an account row's words, and of its marks. */
export const state = 600;
export const address = 254;
/** Length of a page's URL. */
export const url = 8000;
/** Nodes read per box. */
export const nodes = 2000;

// Reading of one frame, after a press of the button.
/** Nodes visited by the tree walk; later ones are not read. */
export const walked = 60_000;
/** Nodes whose text is extracted, over all boxes. */
export const read = 8000;
/** Boxes whose text is considered. */
export const boxes = 150;
export const pieces = 30;
export const rows = 20;
export const identifiers = 6;
/** Parameters of a sign-in request. */
export const request = 6;
/** Length of such a parameter, including its name. */
export const parameter = 2050;
/** Length of a `scope` parameter, a list of permissions: Microsoft's longest have about forty. */
export const scope = 2000;

/** Maximum length of a text in the lookup. An error with its whole log fits; a pasted mailbox does not. */
export const LONGEST_LOOKUP = 64_000;

/** Name of the global in a frame's isolated world, hidden from the page, that holds the reader for the popup. */
export const READER = "connectFixReader";
