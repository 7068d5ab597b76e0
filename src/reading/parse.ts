/** The border to the page: what a frame gave is rebuilt from its checked parts, or left out whole. */
import { isListOf, isOneOf, isRecord, isText, isTexts } from "../shared/guards";
import { type FrameReading, type Piece, READING } from "../shared/reading";

const isPiece = (raw: unknown): raw is Piece =>
  isRecord(raw) &&
  isOneOf(raw.kind, "dialog", "alert", "row", "heading", "words", "page") &&
  isText(raw.text, READING.text) &&
  isTexts(raw.keys, READING.keys, READING.mark) &&
  isTexts(raw.links, READING.links, READING.mark);

const isShort = (raw: unknown): raw is string => isText(raw, READING.mark);

/** Characters of one parameter of a request, its name included. */
const PARAMETER = 2050;

export function parseFrame(raw: unknown): FrameReading | undefined {
  if (!isRecord(raw) || !isShort(raw.host) || !isShort(raw.path)) return undefined;
  const { host, path, pieces, identifiers, isSignin, request } = raw;
  if (
    !isListOf(pieces, isPiece, READING.pieces) ||
    !isTexts(identifiers, READING.identifiers, READING.text) ||
    !isTexts(request, READING.request, PARAMETER) ||
    typeof isSignin !== "boolean"
  ) {
    return undefined;
  }
  return { host, path, pieces, identifiers, isSignin, request };
}
