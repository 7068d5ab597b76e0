/** What the rep has set, and how older shapes of it become today's. */
import { boolean, fallback, number, object, parse, type Shape, type Shaped, text } from "./shape";

type Stored = Record<string, unknown>;

/** `MIGRATIONS[n]` makes version n + 1 of version n. Another computer's extension may bring back an old one at any time. */
const MIGRATIONS: readonly ((old: Stored) => Stored)[] = [
  // Version 0 did not say its number; its fields were those of version 1.
  (old) => old,
];
const VERSION = MIGRATIONS.length;

const versionOf = object({ version: fallback(number, 0) });

/** Field by field: one bad setting does not reset the others. */
const current = object({
  version: () => VERSION,
  /** Open the popup by itself on a failure. */
  autoOpen: fallback(boolean, true),
  /** Interface language; `auto` follows the browser. */
  language: fallback(text(4, /^(auto|[a-z]{2})$/), "auto"),
  history: fallback(boolean, true),
});
export type Settings = Shaped<typeof current>;

/** Takes any version. One that is newer than this extension is read as far as it is understood. */
export const settingsShape: Shape<Settings> = (raw) => {
  const version = parse(versionOf, raw)?.version ?? VERSION;
  return current(MIGRATIONS.slice(version).reduce((old, migrate) => migrate(old), raw as Stored));
};

export const DEFAULT_SETTINGS = parse(current, {}) as Settings;
