/** Identifiers on a sign-in page, often folded away under "More details". */

/** Number, correlation id and time, each with the word before it that says what it is, in any language. */
const IDENTIFIERS = [
  /AADSTS\d{5,7}[^\n]{0,500}/,
  /Error Code: \d{5,7}/i,
  /Correlation Id: [\da-f-]{36}/i,
  /Timestamp: \d{4}-[\d:. TZ-]{8,30}/i,
];

/** The words of the page, a line for each piece, what is folded away included. */
function wordsOf(body: Node): string {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let words = "";
  while (walker.nextNode() && words.length < 20_000) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest("script,style,noscript")) words += `${nodeValue}\n`;
  }
  return words;
}

/** One for each kind, empty where the page shows none. */
export function identifiersIn(body: Node): string[] {
  const words = wordsOf(body);
  return IDENTIFIERS.map((pattern) => pattern.exec(words)?.[0] ?? "");
}
