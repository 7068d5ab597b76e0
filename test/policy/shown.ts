/** Every string of a locale's file that is shown. Words to look up are what people type. */
export function shown(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "terms" || key === "search" ? [] : shown(one)));
}
