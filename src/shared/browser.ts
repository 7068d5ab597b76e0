/**
 * The only import of webextension-polyfill: one promise-based `browser` for Chrome, Edge and Firefox, for the worker.
 * Never import this file from `content/` or `ui/`: it costs 10 kB, and the `chrome` APIs used there return promises.
 */
import polyfill from "webextension-polyfill";

export const browser = polyfill;
