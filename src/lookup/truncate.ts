/** Longest text that the lookup reads, in characters. An error with its whole log fits; a pasted mailbox does not. */
export const LONGEST = 64_000;

/** The start of a text that is too long, and whether it was. */
export const truncated = (text: string): { text: string; cut: boolean } =>
  text.length > LONGEST ? { text: text.slice(0, LONGEST), cut: true } : { text, cut: false };
