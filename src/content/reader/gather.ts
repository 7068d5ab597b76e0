/** Reads one frame, once: what reports something, around which words, and where. Nothing is kept and nothing changed. */
import type { AccountRow } from "../../shared/messages";
import { type FrameReading, type Piece, type PieceKind, READING } from "../../shared/reading";
import { identifiersIn } from "../identifiers";
import { alertsIn, blockAround, headingsIn, isQuiet, isSeen, isToned, sectionOf } from "./boxes";
import { CONTROL, isWritten } from "./prose";
import { accountsIn } from "./rows";
import { isSigninHost, requestIn } from "./signin";
import { type Budget, textOf } from "./text";
import { walk } from "./walk";

/** So little text is on a page that reports nothing but an error. */
const SHORT_PAGE = 1800;

/** `words`: see `failureIn`. */
export function readFrame(words: string): FrameReading {
  const { host, pathname } = location;
  const isSignin = isSigninHost(host);
  const { roots, hits, isProse, length } = walk(document, words);
  const pieces: Piece[] = [];
  const taken = new Set<Element>();
  const budget: Budget = { nodes: READING.read };
  let boxes: number = READING.boxes;
  let isWrittenOn = isProse;

  /** A text that says the same as one before it, or that is part of it, adds nothing. */
  function add(kind: PieceKind, box: Element | null): void {
    if (!box || taken.has(box) || boxes-- < 1 || pieces.length >= READING.pieces || !isSeen(box)) return;
    taken.add(box);
    const piece: Piece = { kind, ...textOf(box, kind, budget) };
    const isKnown = pieces.some(({ text, keys }) => text === piece.text && keys.length >= piece.keys.length);
    if (piece.text.length >= 4 && !isKnown) pieces.push(piece);
  }

  for (const root of roots) {
    for (const [kind, box] of alertsIn(root)) {
      if (!isQuiet(box) && (isSignin || !isWritten(box))) add(kind, box);
    }
  }
  const accounts: AccountRow[] = [];
  for (const [row, account] of accountsIn(roots, host)) {
    accounts.push(account);
    add("row", row);
  }
  for (const hit of hits) {
    const box = blockAround(hit);
    if (!box || hit.parentElement?.closest(CONTROL) || [...taken].some((one) => one.contains(box))) continue;
    const isMarked = isToned(box);
    const isReport = isSignin || !isWritten(hit.parentElement as Element);
    if (!isReport) isWrittenOn = true;
    else if (isSignin || isMarked || !isProse) add(isMarked ? "alert" : "words", box);
  }
  for (const heading of isSignin || !isProse ? headingsIn(roots) : []) {
    if (isSignin || !isWritten(heading)) add("heading", sectionOf(heading));
  }
  // A short page is read whole, unless some of its words of failure are what people wrote.
  if (document.body && length < SHORT_PAGE && (isSignin || !isWrittenOn)) add("page", document.body);

  return {
    host,
    path: pathname.slice(0, READING.mark),
    pieces,
    accounts,
    isSignin,
    request: requestIn(isSignin),
    identifiers: isSignin && document.body ? identifiersIn(document.body).filter(Boolean) : [],
  };
}
