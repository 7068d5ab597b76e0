/**
 * Microsoft's sign-in numbers, in every shape in which people paste them. The number is the one part of an Entra error
 * that is neither translated nor reworded.
 */

/** `AADSTS50105`, `AADSTS: 50105`, and the same broken over two lines, before or inside the number. */
const PREFIXED = /AADSTS[^0-9a-z]{0,4}(\d{1,9})(?:[ \t]{0,8}\r?\n[ \t]{0,8}(\d{1,6})(?!\d))?/gi;
/** `"error_codes":[50105]`, `login.microsoftonline.com/error?code=50105`: nobody else writes these. */
const OWN_SHAPE = /(?:error_codes["']?\s{0,3}[:=]\s{0,3}\[?\s{0,9}|\/error\/?\?code=)(\d{5,7})(?!\d)/gi;
/** `Error Code: 53003` in the languages of Microsoft's page, `temporarily_unavailable: 50033 - [`: others write these too. */
const LABELLED =
  /(?:error[ _-]?(?:code|number|no)|fehlercode|code d['’]erreur|code erreur|c[óo]digo de erro[r]?|codice (?:di )?errore|foutcode|felkod|fejlkode|feilkode|virhekoodi|kod b[łl][ęe]du|エラー ?コード|错误代码|錯誤碼|오류 코드)["']?\s{0,3}[:：=]?\s{0,3}(\d{5,7})(?!\d)/gi;
const AFTER_OAUTH =
  /(?:interaction_required|invalid_grant|invalid_client|invalid_request|invalid_resource|unauthorized_client|access_denied|consent_required|login_required|temporarily_unavailable|server_error)["']?\s{0,3}:\s{0,3}(\d{5,7})\s{0,3}[-:]/gi;
/** Words that stand beside Microsoft's numbers and hardly anywhere else. */
const MICROSOFT = /correlation[ _-]?id|login\.microsoft|microsoftonline|aadsts|entra|azure ?ad|microsoft/i;

/** Numbers in the order in which they stand, each with its place; `isKnown` says whether a rule has the number. */
export function signInNumbers(
  text: string,
  isKnown: (number: string) => boolean,
): { number: string; start: number; end: number }[] {
  if (!/\d{5}|aadsts/i.test(text)) return [];
  const found = new Map<string, { number: string; start: number; end: number }>();
  const add = (number: string, match: RegExpMatchArray) => {
    const start = match.index as number;
    if (!found.has(number)) found.set(number, { number, start, end: start + match[0].length });
  };
  for (const match of text.matchAll(PREFIXED)) {
    const [whole, digits = "", rest] = match;
    if (digits.length >= 5 && digits.length <= 7) {
      // What follows on the next line is not part of it: keep the place of the number alone.
      add(
        digits,
        Object.assign([...match], {
          index: match.index,
          0: rest ? whole.slice(0, whole.indexOf(digits) + digits.length) : whole,
        }) as RegExpMatchArray,
      );
    } else if (digits.length < 5 && rest && digits.length + rest.length >= 5 && digits.length + rest.length <= 7) {
      add(digits + rest, match);
    }
  }
  for (const match of text.matchAll(OWN_SHAPE)) add(match[1] as string, match);
  const trusted = MICROSOFT.test(text);
  for (const pattern of [LABELLED, AFTER_OAUTH]) {
    for (const match of text.matchAll(pattern)) {
      const number = match[1] as string;
      if (isKnown(number) || trusted) add(number, match);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
