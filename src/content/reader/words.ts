/** What makes a text worth reading: a code, or a word of failure. Which failure it is, is not decided here. */

/** AADSTS50105, OFFICE_ERROR_INVALID_LICENSE, invalid_grant, ErrorNonExistentMailbox, 5.7.139, 0x8004010F. */
const CODE =
  /\bAADSTS\d|\b[A-Z]{3,}(?:_[A-Z\d]+)+\b|\b[a-z]{4,}_(?:required|denied|failed|mismatch|client|grant|scope|request|blocked|enforced|internal)\b|\bError[A-Z][a-z]\w{5,}|\b[A-Z]\w+(?:Error|Exception|RESTAPI)\b|\b[45]\.\d{1,3}\.\d{1,3}\b|\b0x[\dA-F]{6,}|\bCAA\d{4,}/;

/** Longer than any sentence of an error: a page's own data, as a text. */
const TOO_LONG = 3000;

/** `words`: the source of a regular expression for words of failure. */
export function failureIn(words: string): (text: string) => boolean {
  const failure = new RegExp(words, "i");
  return (text) => text.length < TOO_LONG && (CODE.test(text) || failure.test(text));
}
