/**
 * The only import of webextension-polyfill, for the worker: there it gives one promise-based `browser` for Chrome, Edge
 * and Firefox. Never import this file from `content/` or `ui/`: it costs 10 kB, and what both need of `chrome` answers
 * with promises by itself.
 */
import polyfill from "webextension-polyfill";

export const browser = polyfill;
