/**
 * What a press of the toolbar button finds on a page. The reader, which runs in the page once, hands it to the popup,
 * which trusts none of it. Facts only, bounded by `LIMITS`.
 */
import * as LIMITS from "./limits";
import { boolean, list, object, oneOf, type Shaped, text } from "./shape";

const short = text(LIMITS.mark);

const piece = object({
  /**
   * Where the text was. `row`: a connected account in a list. `field`: a line in a form. `page`: the whole text of a
   * short page, such as an error page. `quote`: quoted program output, such as a server's reply in a ticket, or the
   * details of a bounce.
   */
  kind: oneOf("dialog", "alert", "row", "field", "heading", "words", "page", "quote"),
  text: text(LIMITS.text),
  /** Values of `data-key`. */
  keys: list(short, LIMITS.keys),
  /** Link targets, without their queries. */
  links: list(short, LIMITS.links),
});
export type Piece = Shaped<typeof piece>;
export type PieceKind = Piece["kind"];

/** One frame of the page. */
export const frameReading = object({
  host: short,
  path: short,
  pieces: list(piece, LIMITS.pieces),
  /** The host is that of a sign-in: Microsoft's, Google's or a company's own (`adfs.`, `sts.`). */
  isSignin: boolean,
  /** By its URL, a page for setting up connections. */
  isSetup: boolean,
  /** Parameters of the sign-in request, as written in the URL: `client_id=…`. */
  request: list(text(LIMITS.parameter), LIMITS.request),
  /** Identifiers that an error page hides behind "More details": `Correlation Id: …`. */
  identifiers: list(text(LIMITS.text), LIMITS.identifiers),
});
export type FrameReading = Shaped<typeof frameReading>;

/** What IT can look up about a sign-in. Never a token, a code or a person's address. */
export interface Signin {
  clientId?: string;
  /** Requested scopes as named in the URL, space-separated. */
  scope?: string;
  /** Without its query. */
  redirectUri?: string;
  /** Directory of the sign-in: a GUID, a domain, `common`, `organizations` or `consumers`. */
  tenant?: string;
}

/**
 * What the reader looks for, as sources of regular expressions. They are passed to the page with each press, so the
 * reader itself knows no language, code or host.
 */
export interface Terms {
  /** Words of failure, case-insensitive. */
  words: string;
  /** Error codes, case-sensitive. */
  codes: string;
  /** Dates and times, which give away lists of messages. */
  dates: string;
  /** Hosts of sign-in pages. */
  signin: string;
  /** Paths and queries of pages for setting up connections, case-insensitive. */
  setup: string;
}
