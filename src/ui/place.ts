/** Which view of the popup is open. `card` is the incident, or the lookup where there is none; the rest lie behind it. */
export const PLACES = [
  "card",
  "lookup",
  "it-request",
  "mailbox-check",
  "permissions",
  "not-this",
  "report",
  "describe",
] as const;

export type Place = (typeof PLACES)[number];
