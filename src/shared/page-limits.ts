/**
 * How much a page may say by itself; the watcher cuts, the worker refuses what is larger. Imported as `LIMITS`. One
 * constant each, which the bundler writes out as a number where it is used.
 */

export const text = 2000;
export const keys = 30;
export const links = 30;
/** Characters of a key or a link. */
export const mark = 400;
export const accounts = 300;
/** Characters of what a row says about its account, and of its marks. */
export const state = 600;
export const address = 254;
/** Characters of a page's own address. */
export const url = 8000;
/** Nodes of one box that are read. */
export const nodes = 2000;
