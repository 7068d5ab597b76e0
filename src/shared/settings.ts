/** The rep's settings, and their migration from older versions. */
import { boolean, fallback, number, object, parse, type Shape, type Shaped, text } from "./shape";

type Stored = Record<string, unknown>;

/** `MIGRATIONS[n]` turns version n into n + 1. An older extension on another computer may sync back an old version. */
const MIGRATIONS: readonly ((old: Stored) => Stored)[] = [
  // Version 0 had no version number, but the same fields as version 1.
  (old) => old,
];
const VERSION = MIGRATIONS.length;

const versionOf = object({ version: fallback(number, 0) });

/** Parsed field by field, so that one bad setting does not reset the others. */
const current = object({
  version: () => VERSION,
  /** Open the popup automatically on a failure. */
  autoOpen: fallback(boolean, true),
  /** Interface language; `auto` follows the browser. */
  language: fallback(text(4, /^(auto|[a-z]{2})$/), "auto"),
  history: fallback(boolean, true),
});
export type Settings = Shaped<typeof current>;

/** Accepts any version. From one newer than this extension, the known fields are read. */
export const settingsShape: Shape<Settings> = (raw) => {
  const version = parse(versionOf, raw)?.version ?? VERSION;
  return current(MIGRATIONS.slice(version).reduce((old, migrate) => migrate(old), raw as Stored));
};

export const DEFAULT_SETTINGS = parse(current, {}) as Settings;
