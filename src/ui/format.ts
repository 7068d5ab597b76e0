/** Numbers and days as a language writes them. */

/** Which form of a sentence a number takes: `lookup.found.one`, `lookup.found.other`. */
export const formOf = (lang: string, n: number): "one" | "other" =>
  new Intl.PluralRules(lang).select(n) === "one" ? "one" : "other";

/** `2026-11-23` or milliseconds → `23 November 2026`. */
export const day = (lang: string, at: string | number): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
