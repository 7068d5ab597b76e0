/** Reads one frame, once: what reports something, around which words, and where. Nothing is kept and nothing changed. */
import * as LIMITS from "../../shared/limits";
import type { FrameReading, Piece, PieceKind, Terms } from "../../shared/reading";
import { QUIET } from "../marks";
import { read, UNREAD } from "../read";
import { isWrittenFrame } from "../written";
import { alertsIn, blockAround, DIALOG, headingsIn, isSeen, isToned, LIVE, lineAround } from "./boxes";
import { ASIDE, CONTROL, isListed, QUOTED, quoteAround, standsInProse } from "./prose";
import { rowsIn } from "./rows";
import { requestIn } from "./signin";
import { walk } from "./walk";

/** So little text is on a page that reports nothing but an error. */
const SHORT_PAGE = 1800;

/** Of what is not drawn, `noscript` alone has a style that says it were. */
const UNREAD_IN_MESSAGE = `${UNREAD},${ASIDE},noscript`;
/** In a message a link is part of the sentence; anywhere else it says what a click does. */
const UNREAD_ELSEWHERE = `${UNREAD_IN_MESSAGE},${CONTROL},${QUOTED}`;

/** Success, information and tips, as HubSpot and others mark them. */
const GOOD = [QUIET, "[data-alert-type=note i]", "[data-alert-type=positive i]"].join();

/** In `#/settings/google` some programs say which of their pages it is; never so what follows a sign-in, `#token=…`. */
const BEHIND_ROUTE = /[^\w#!/-].*/;
/** What a sign-in brings back in the address: `error=access_denied&error_description=…`. */
const RETURNED = /\berror\w*=[^&]+/g;

/**
 * `undefined` where there is no page to read: a PDF in the browser's own viewer, or a frame in a sandbox, which has an
 * origin of nobody and shows a mail.
 */
export function readFrame(terms: Terms): FrameReading | undefined {
  if (/pdf$/.test(document.contentType) || origin === "null" || innerWidth < 2) return undefined;
  // A frame without an address of its own belongs to the page around it.
  const { host, pathname, search, hash } = location.host ? location : parent.location;
  const path = pathname + hash.replace(BEHIND_ROUTE, "");
  const isSignin = new RegExp(terms.signin).test(host);
  const dates = new RegExp(terms.dates, "iu");
  const isSetup = !isSignin && new RegExp(terms.setup, "i").test(pathname + search + hash);
  const isOneOfMany = (box: Element) => isListed(box, dates, isSetup);
  /**
   * What somebody wrote, not what the page reports. Where connections are set up, an article is the card of one, and the
   * page itself explains at length.
   */
  const isTold = (box: Element): unknown =>
    box.closest(`${ASIDE},${QUOTED}`) ||
    isOneOfMany(box) ||
    (!isSetup && (standsInProse(box) || box.closest("article")));
  const { roots, hits, identifiers, isProse, length } = walk(document, terms, isSetup);
  const returned = search.match(RETURNED)?.join(" ").slice(0, LIMITS.text);
  const pieces: Piece[] = returned ? [{ kind: "alert", text: returned, keys: [], links: [] }] : [];
  const reading: FrameReading = {
    host,
    path: path.slice(0, LIMITS.mark),
    pieces,
    isSignin,
    isSetup,
    request: requestIn(isSignin),
    identifiers: isSignin ? identifiers.slice(0, LIMITS.identifiers) : [],
  };
  const frame = frameElement;
  // What a frame says in a dialog, the dialog says.
  const isOpened = frame?.closest(DIALOG);
  const isMail = frame && !isSetup && isWrittenFrame(frame);
  const taken = new Set<Element>();
  const budget: { nodes: number } = { nodes: LIMITS.read };
  let boxes: number = LIMITS.boxes;
  let isWrittenOn = isProse;

  /** A text that says the same as one before it, or that is part of it, adds nothing. */
  function add(kind: PieceKind, box: Element | null): void {
    if (!box || taken.has(box) || boxes-- < 1 || pieces.length >= LIMITS.pieces || !isSeen(box)) return;
    taken.add(box);
    const skipped = kind === "dialog" || kind === "alert" ? UNREAD_IN_MESSAGE : UNREAD_ELSEWHERE;
    const found = read(box, skipped, budget, true);
    const text = found.text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n[ \n]*/g, "\n")
      .trim()
      .slice(0, LIMITS.text);
    const piece: Piece = { ...found, kind, text };
    const isKnown = pieces.some(({ text, keys }) => text === piece.text && keys.length >= piece.keys.length);
    if (piece.text.length >= 4 && !isKnown) pieces.push(piece);
  }

  for (const root of roots) {
    for (const [kind, box] of alertsIn(root)) {
      if (isMail && !box.matches(LIVE)) continue;
      if (!box.matches(GOOD) && (isSignin || !isTold(box))) add(kind, box);
    }
  }
  // Of a frame in which a mail is written or shown, only what the page reports about it is read.
  if (isMail) return reading;
  for (const row of rowsIn(roots)) add("row", row);
  const alerts = [...taken];
  for (const { parentElement: inner } of hits) {
    const block = blockAround(inner);
    if (!inner || !block || inner.closest(CONTROL)) continue;
    if (!isSignin && isTold(inner)) {
      isWrittenOn = true;
      if (!isProse && !isOneOfMany(inner)) add("quote", quoteAround(inner));
      continue;
    }
    // What stands around the sentence may say more, or be about something else. A sign-in page is one message.
    const isInAlert = alerts.some((one) => one.contains(block));
    for (const box of [!isInAlert && block, !isSignin && lineAround(inner)]) {
      const isMarked = isInAlert || isOpened || (box && isToned(box));
      if (box && (isSignin || isMarked || !isProse))
        add(isMarked ? "alert" : box.closest("form") ? "field" : "words", box);
    }
  }
  for (const heading of isSignin || !isProse ? headingsIn(roots) : []) {
    if (isSignin || !isTold(heading)) add("heading", blockAround(heading));
  }
  // A short page is read whole, unless some of its words of failure are what people wrote.
  if (document.body && length < SHORT_PAGE && (isSignin || !isWrittenOn)) add("page", document.body);

  return reading;
}
