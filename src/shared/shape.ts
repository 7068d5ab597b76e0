/**
 * Shapes validate what comes from outside: messages, pages, storage, policy. Types derive from them:
 * `type Settings = Shaped<typeof settingsShape>`. The API resembles zod's. `zod/mini`, its smallest build, was tried:
 * it added 24 kB to the popup and 9 kB to the package; the card was readable 4 % later, 9 % if the worker had to wake.
 */
import type { RuleId } from "../rules/schema";

const BAD = Symbol("bad");

/** Returns the value, rebuilt from its checked parts, or `BAD`. */
export type Shape<T> = (raw: unknown) => T | typeof BAD;
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** The value, or `undefined` if `raw` does not have the shape. */
export function parse<T>(shape: Shape<T>, raw: unknown): T | undefined {
  const value = shape(raw);
  return value === BAD ? undefined : value;
}

export const boolean: Shape<boolean> = (raw) => (typeof raw === "boolean" ? raw : BAD);
export const number: Shape<number> = (raw) => (Number.isFinite(raw) ? (raw as number) : BAD);

/** At most `max` characters that match `form`. */
export const text =
  <T extends string = string>(max: number, form = /(?:)/): Shape<T> =>
  (raw) =>
    typeof raw === "string" && raw.length <= max && form.test(raw) ? (raw as T) : BAD;

export const ruleId = text<RuleId>(100, /^[a-z0-9]+\/[a-z0-9-]+$/);

export const oneOf =
  <const T extends string>(...options: T[]): Shape<T> =>
  (raw) =>
    options.includes(raw as T) ? (raw as T) : BAD;

/** At most `max` entries, all of them valid. */
export const list =
  <T>(entry: Shape<T>, max: number): Shape<T[]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length > max) return BAD;
    const values = raw.map(entry);
    return values.includes(BAD) ? BAD : (values as T[]);
  };

/** At most `max` entries. Bad ones are dropped without invalidating the list. */
export const goodOnes =
  <T>(entry: Shape<T>, max: number): Shape<T[]> =>
  (raw) =>
    Array.isArray(raw) && raw.length <= max ? raw.map(entry).filter((value): value is T => value !== BAD) : BAD;

export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (raw) =>
    raw === undefined ? undefined : shape(raw);

/** `value` if the raw value is bad or absent. */
export const fallback =
  <T, const F extends T | undefined>(shape: Shape<T>, value: F): Shape<T | F> =>
  (raw) =>
    parse(shape, raw) ?? value;

export const where =
  <T>(shape: Shape<T>, test: (value: T) => boolean): Shape<T> =>
  (raw) => {
    const value = shape(raw);
    return value !== BAD && test(value) ? value : BAD;
  };

/** The value after `change`, such as a clean-up. */
export const changed =
  <T>(shape: Shape<T>, change: (value: T) => T): Shape<T> =>
  (raw) => {
    const value = shape(raw);
    return value === BAD ? BAD : change(value);
  };

/** The first shape that fits. */
export const anyOf =
  <S extends Shape<unknown>[]>(...shapes: S): Shape<Shaped<S[number]>> =>
  (raw) => {
    for (const shape of shapes) {
      const value = shape(raw);
      if (value !== BAD) return value as Shaped<S[number]>;
    }
    return BAD;
  };

type Fields = Record<string, Shape<unknown>>;
type MayLack<F extends Fields> = { [K in keyof F]: undefined extends Shaped<F[K]> ? K : never }[keyof F];
type Plain<T> = { [K in keyof T]: T[K] };
type Made<F extends Fields> = Plain<
  { [K in Exclude<keyof F, MayLack<F>>]: Shaped<F[K]> } & { [K in MayLack<F>]?: Shaped<F[K]> }
>;

/** Drops unnamed fields. One bad field makes the object bad. */
export const object =
  <F extends Fields>(fields: F): Shape<Made<F>> =>
  (raw) => {
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return BAD;
    const made: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const value = shape((raw as Record<string, unknown>)[name]);
      if (value === BAD) return BAD;
      if (value !== undefined) made[name] = value;
    }
    return made as Made<F>;
  };
