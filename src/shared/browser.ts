/**
 * The only import of webextension-polyfill, for the worker: there it gives one promise-based `browser` for Chrome, Edge
 * and, later, Firefox. Never import this file from `content/` or `ui/`: it costs 10 kB, and both need little more than
 * `chrome.storage`, which answers with promises by itself.
 */
import polyfill from "webextension-polyfill";

export const browser = polyfill;
