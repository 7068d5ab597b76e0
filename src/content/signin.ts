/**
 * Microsoft's sign-in page: is this sign-in HubSpot's, and has it failed? On all other sign-ins nothing is read, and on
 * HubSpot's no more than headings, error messages and the identifiers that IT asks for.
 */
import { on, takeOver } from "./lifetime";

/** A redirect address as it stands in a query, or in the request that Microsoft's script keeps, however often encoded. */
const BACK = /redirect_uri(?:=|%(?:25)*3d|"\s*:\s*")https(?::|%(?:25)*3a)(?:\/|\\\/|%(?:25)*2f){2}([\w.-]+)/i;
const CLIENT = /client_id(?:=|%(?:25)*3d|"\s*:\s*")([\w-]{8,40})/i;
const HEADINGS = "h1,[role=heading],[role=alert],#exceptionMessageContainer";
/** Number, correlation id and time, each with the word before it that says what it is, in any language. */
const IDENTIFIERS = [
  /AADSTS\d{5,7}[^\n]{0,500}/,
  /Error Code: \d{5,7}/i,
  /Correlation Id: [\da-f-]{36}/i,
  /Timestamp: \d{4}-[\d:. TZ-]{8,30}/i,
];

/** The request that led here: the address, else what the page's own script was given. */
function requestIn(address: string, scripts: Iterable<HTMLScriptElement>): string {
  if (BACK.test(address)) return address;
  for (const { text } of scripts) if (BACK.test(text)) return text;
  return "";
}

const isHubSpots = (request: string) => /(^|\.)hubspot\.com$/i.test(BACK.exec(request)?.[1] ?? "");

/** The words of the page, a line for each piece: identifiers are often folded away under "More details". */
function wordsOf(body: Node): string {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let words = "";
  while (walker.nextNode() && words.length < 20_000) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest("script,style,noscript")) words += `${nodeValue}\n`;
  }
  return words;
}

/** What the page says, which is its title where nothing has failed: the worker tells the one from the other. */
function readFailure(body: Element): string[] {
  const headings = [...body.querySelectorAll(HEADINGS)].filter((heading) => heading.checkVisibility());
  const words = wordsOf(body);
  const identifiers = IDENTIFIERS.map((pattern) => pattern.exec(words)?.[0] ?? "");
  const texts = [...headings.slice(0, 4).map(({ textContent }) => textContent ?? ""), ...identifiers];
  // Whose account it was is of no use here.
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
    if (`${texts}` === told) return;
    told = `${texts}`;
    // Messages are JSON: `undefined` is left out.
    tell({ type: "signin", texts, clientId });
  };
  // The page draws its error after it has loaded, and goes from step to step in place.
  const changes = new MutationObserver(() => {
    if (!timer) timer = window.setTimeout(look, 100);
  });
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  on(signal, "abort", () => changes.disconnect());
  look();
}
