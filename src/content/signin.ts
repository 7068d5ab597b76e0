/**
 * Watches Microsoft's sign-in page for failed sign-ins to HubSpot, and reports only headings, error messages and the
 * identifiers that IT asks for. Of any other sign-in it reads nothing but the redirect address.
 */
import { on, takeOver } from "./lifetime";

/** The host to redirect to, in a query or in the request that Microsoft's script holds, however often encoded. */
const BACK = /redirect_uri(?:=|%(?:25)*3d|"\s*:\s*")https(?::|%(?:25)*3a)(?:\/|\\\/|%(?:25)*2f){2}([\w.-]+)/i;
const CLIENT = /client_id(?:=|%(?:25)*3d|"\s*:\s*")([\w-]{8,40})/i;
const HEADINGS = "h1,[role=heading],[role=alert],#exceptionMessageContainer";
const MESSAGE = /AADSTS\d{5,7}[^\n]{0,500}/;
/** Error number, ids and time. Their labels are in the reader's language, and may be elements of their own. */
const LABELLED =
  /[^\n:：]{2,40}[:：]\s{0,9}(?:\d{5,7}(?!\d)|[\da-f]{8}-[\da-f-]{27}|\d{4}-\d\d-\d\d[T ][\d:. TZ-]{5,20})/gi;

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

/** Without email addresses: whose account it was is of no use. */
const tidy = (text: string): string =>
  text
    .replace(/\S+@\S+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 600);

/** What the page says. Where nothing has failed, that is its heading; the worker tells the two apart. */
function readFailure(body: Element): string[] {
  const headings = [...body.querySelectorAll(HEADINGS)].filter((heading) => heading.checkVisibility()).slice(0, 4);
  const words = wordsOf(body);
  const labelled = (words.match(LABELLED) ?? []).slice(0, 6).map(tidy).join("\n");
  const texts = [
    ...headings.map(({ textContent }) => tidy(textContent)),
    tidy(MESSAGE.exec(words)?.[0] ?? ""),
    labelled,
  ];
  return [...new Set(texts)].filter(Boolean);
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
