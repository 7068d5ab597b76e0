/**
 * A text as people type it into a mail: straight quotes, plain spaces, three dots, no `**bold**`. Not for looks: in a
 * mail link a curly apostrophe takes nine characters and a straight one takes one, and a link carries 1,900.
 */
export const plain = (text: string): string =>
  text
    .replaceAll("**", "")
    .replace(/«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»|[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replaceAll("…", "...")
    .replace(/[–—]/g, "-");
