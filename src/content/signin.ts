/**
 * Watches Microsoft's sign-in page for failed sign-ins to HubSpot, and reports only headings, error messages and the
 * identifiers that IT asks for. Of any other sign-in it reads nothing but the redirect address.
 */
import { on, takeOver } from "./lifetime";

/** The host to redirect to, in a query or in the request that Microsoft's script holds, however often encoded. */
const BACK = /redirect_uri(?:=|%(?:25)*3d|"\s*:\s*")https(?::|%(?:25)*3a)(?:\/|\\\/|%(?:25)*2f){2}([\w.-]+)/i;
const CLIENT = /client_id(?:=|%(?:25)*3d|"\s*:\s*")([\w-]{8,40})/i;
const HEADINGS = "h1,[role=heading],[role=alert],#exceptionMessageContainer";
/** Error number, correlation id and time, with their labels, which are in the reader's language and may be elements of their own. */
const IDENTIFIERS = [
  /AADSTS\d{5,7}[^\n]{0,500}/,
  /(?:err?(?:o|eu)|fehler|fout|fe[ij]l|felk|virhe|błęd|hiba|hata|chyb|ошиб|エラー|错误|錯誤|오류)[^\n\d]{0,30}\s{0,9}\d{5,7}(?!\d)/i,
  /(?:[ck]orr?[eé]l|коррел|相|関|关联|關聯|상관)[^\n]{0,30}\s{0,9}[\da-f]{8}-[\da-f-]{27}/i,
  /[^\n:：]{2,30}[:：]\s{0,9}\d{4}-\d\d-\d\d[T ][\d:. TZ-]{5,20}/,
];

/** The text that holds the sign-in request: the page's address, else one of its inline scripts. */
function requestIn(address: string, scripts: Iterable<HTMLScriptElement>): string {
  if (BACK.test(address)) return address;
  for (const { text } of scripts) if (BACK.test(text)) return text;
  return "";
}

const isHubSpots = (request: string) => /(^|\.)hubspot\.com$/i.test(BACK.exec(request)?.[1] ?? "");

/** All text of the page, one line per text node, hidden or not: identifiers are often folded under "More details". */
function wordsOf(body: Node): string {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let words = "";
  while (walker.nextNode() && words.length < 20_000) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest("script,style,noscript")) words += `${nodeValue}\n`;
  }
  return words;
}

/** What the page says. Where nothing has failed, that is its heading; the worker tells the two apart. */
function readFailure(body: Element): string[] {
  const headings = [...body.querySelectorAll(HEADINGS)].filter((heading) => heading.checkVisibility());
  const words = wordsOf(body);
  const identifiers = IDENTIFIERS.map((pattern) => pattern.exec(words)?.[0] ?? "");
  const texts = [...headings.slice(0, 4).map(({ textContent }) => textContent ?? ""), ...identifiers];
  // Without email addresses: whose account it was is of no use.
  const kept = texts.map((text) =>
    text
      .replace(/\S+@\S+/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 600),
  );
  return [...new Set(kept)].filter(Boolean);
}

export function watchSignin(): void {
  const [tell, signal] = takeOver();
  const request = requestIn(location.href, document.scripts);
  if (!isHubSpots(request)) return;

  const clientId = CLIENT.exec(request)?.[1];
  let told = "";
  let timer = 0;
  const look = () => {
    timer = 0;
    const texts = readFailure(document.body);
    const said = texts.join("\n");
    if (said === told) return;
    told = said;
    // The worker takes an `undefined` client id for an absent one.
    tell({ type: "signin", texts, clientId });
  };
  // The page renders its error after loading, and moves from step to step in place.
  const changes = new MutationObserver(() => {
    if (!timer) timer = window.setTimeout(look, 100);
  });
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  on(signal, "abort", () => changes.disconnect());
  look();
}
