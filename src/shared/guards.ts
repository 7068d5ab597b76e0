/** Guards for values from outside: messages, storage. A few lines instead of zod/mini, which would add 19 kB. */

export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** A string of at most `max` characters. */
export const isText = (raw: unknown, max = 4000): raw is string => typeof raw === "string" && raw.length <= max;

export const isNumber = (raw: unknown): raw is number => typeof raw === "number" && Number.isFinite(raw);

export const isOneOf = <const T extends string>(raw: unknown, ...options: T[]): raw is T => options.includes(raw as T);

export const isListOf = <T>(raw: unknown, is: (entry: unknown) => entry is T, max: number): raw is T[] =>
  Array.isArray(raw) && raw.length <= max && raw.every((entry) => is(entry));

/** At most `max` strings of at most `length` characters each. */
export const isTexts = (raw: unknown, max: number, length?: number): raw is string[] =>
  isListOf(raw, (entry): entry is string => isText(entry, length), max);

export const isRuleId = (raw: unknown): raw is `${string}/${string}` =>
  isText(raw, 100) && /^[a-z0-9]+\/[a-z0-9-]+$/.test(raw);

/** `test` where there is a value; absent is fine. */
export const isAbsentOr = <T>(raw: unknown, is: (raw: unknown) => raw is T): raw is T | undefined =>
  raw === undefined || is(raw);
