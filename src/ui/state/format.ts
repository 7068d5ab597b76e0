/** Numbers and days as a language writes them. */

/** The form of a sentence that a number takes in a language, as the end of its key: `lookup.found.few`. */
export const formOf = (lang: string, n: number): Intl.LDMLPluralRule => new Intl.PluralRules(lang).select(n);

/** `2026-11-23` or milliseconds → `November 23, 2026`, the day in UTC: for days that no hour belongs to. */
export const day = (lang: string, at: string | number): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));

/** The rep's own day, in a sentence: `November 28`. */
export const longDay = (lang: string, at: number): string =>
  new Intl.DateTimeFormat(lang, { day: "numeric", month: "long" }).format(at);

/** The rep's own day: `Nov 28`. */
export const shortDay = (lang: string, at: number): string =>
  new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" }).format(at);
