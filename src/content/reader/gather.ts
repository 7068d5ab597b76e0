/** Reads one frame, once: the texts that may report a failure, and where they stood. Keeps and changes nothing. */
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

/** Maximum length of a page that is read whole, in characters: a page that reports only an error says little. */
const SHORT_PAGE = 1800;

/** Only `noscript` has a computed style that claims it is rendered when it is not. */
const UNREAD_IN_MESSAGE = `${UNREAD},${ASIDE},noscript`;
/** In a message a link is part of the sentence; anywhere else it is the label of a control. */
const UNREAD_ELSEWHERE = `${UNREAD_IN_MESSAGE},${CONTROL},${QUOTED}`;

/** Success, information and tips, as HubSpot and others mark them. */
const GOOD = [QUIET, "[data-alert-type=note i]", "[data-alert-type=positive i]"].join();

/** What to drop from a hash: `#/settings/google` names a page of the app, `#token=…` comes from a sign-in. */
const BEHIND_ROUTE = /[^\w#!/-].*/;
/** Errors that a sign-in returns in the query: `error=access_denied&error_description=…`. */
const RETURNED = /\berror\w*=[^&]+/g;

/**
 * `undefined` where there is no page to read: a PDF in the browser's viewer, a frame too small to see, or a sandboxed
 * frame, which has an opaque origin and shows an email.
 */
export function readFrame(terms: Terms): FrameReading | undefined {
  if (/pdf$/.test(document.contentType) || origin === "null" || innerWidth < 2) return undefined;
  // A frame without a host of its own (`about:blank`) belongs to the page around it.
  const { host, pathname, search, hash } = location.host ? location : parent.location;
  const path = pathname + hash.replace(BEHIND_ROUTE, "");
  const isSignin = new RegExp(terms.signin).test(host);
  const dates = new RegExp(terms.dates, "iu");
  const isSetup = !isSignin && new RegExp(terms.setup, "i").test(pathname + search + hash);
  const isOneOfMany = (box: Element) => isListed(box, dates, isSetup);
  /**
   * Whether it is user-written or one of many alike, not a report of the page. Where connections are set up, an article
   * is the card of one, and the page itself explains at length.
   */
  const isNotReported = (box: Element): unknown =>
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
  // A frame in a dialog speaks for the dialog.
  const isOpened = frame?.closest(DIALOG);
  const isMail = frame && !isSetup && isWrittenFrame(frame);
  const taken = new Set<Element>();
  const budget: { nodes: number } = { nodes: LIMITS.read };
  let boxes: number = LIMITS.boxes;
  let isWrittenOn = isProse;

  /** Adds a visible box, unless an earlier piece has the same text and at least as many keys. */
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
      if (!box.matches(GOOD) && (isSignin || !isNotReported(box))) add(kind, box);
    }
  }
  // In a frame that composes or shows an email, only live regions are reports of the page itself.
  if (isMail) return reading;
  for (const row of rowsIn(roots)) add("row", row);
  const alerts = [...taken];
  for (const { parentElement: inner } of hits) {
    const block = blockAround(inner);
    if (!inner || !block || inner.closest(CONTROL)) continue;
    if (!isSignin && isNotReported(inner)) {
      isWrittenOn = true;
      if (!isProse && !isOneOfMany(inner)) add("quote", quoteAround(inner));
      continue;
    }
    // The block around a sentence may add to it or be about something else. A sign-in page is one message.
    const isInAlert = alerts.some((one) => one.contains(block));
    for (const box of [!isInAlert && block, !isSignin && lineAround(inner)]) {
      const isMarked = isInAlert || isOpened || (box && isToned(box));
      if (box && (isSignin || isMarked || !isProse))
        add(isMarked ? "alert" : box.closest("form") ? "field" : "words", box);
    }
  }
  for (const heading of isSignin || !isProse ? headingsIn(roots) : []) {
    if (isSignin || !isNotReported(heading)) add("heading", blockAround(heading));
  }
  // A short page is read whole, unless people wrote some of its words of failure.
  if (document.body && length < SHORT_PAGE && (isSignin || !isWrittenOn)) add("page", document.body);

  return reading;
}
