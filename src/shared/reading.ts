/**
 * What a press of the toolbar button finds on a page: from the reader, which runs in the page for a moment, to the
 * popup, which trusts none of it. Facts only, bounded by `LIMITS`.
 */
import * as LIMITS from "./limits";
import { boolean, list, object, oneOf, type Shaped, text } from "./shape";

const short = text(LIMITS.mark);

const piece = object({
  /**
   * Where a text stood. `row` is a connected account in a list of them, `field` a line in a form; `page` is everything
   * that a short page says, as error pages do; `quote` is output of a program that a page shows as such: a server's reply
   * in a ticket, the details of a bounce.
   */
  kind: oneOf("dialog", "alert", "row", "field", "heading", "words", "page", "quote"),
  text: text(LIMITS.text),
  /** Values of `data-key`. */
  keys: list(short, LIMITS.keys),
  /** Where links lead, without a query. */
  links: list(short, LIMITS.links),
});
export type Piece = Shaped<typeof piece>;
export type PieceKind = Piece["kind"];

/** One frame of the page. */
export const frameReading = object({
  host: short,
  path: short,
  pieces: list(piece, LIMITS.pieces),
  /** A page of Microsoft's or Google's sign-in, or one that looks like any other. */
  isSignin: boolean,
  /** A page on which connections are set up, by its address. */
  isSetup: boolean,
  /** Parameters of the sign-in request, as they stand in the address: `client_id=…`. */
  request: list(text(LIMITS.parameter), LIMITS.request),
  /** Identifiers that an error page hides behind "More details": `Correlation Id: …`. */
  identifiers: list(text(LIMITS.text), LIMITS.identifiers),
});
export type FrameReading = Shaped<typeof frameReading>;

/** What IT can look up of a sign-in. Never a token, a code or an address of a person. */
export interface Signin {
  clientId?: string;
  /** Scopes that were asked for, as in the address, spaces between them. */
  scope?: string;
  /** Where the sign-in leads back to, without a query. */
  redirectUri?: string;
  /** Directory of the sign-in: a GUID, a domain, or `common` and its like. */
  tenant?: string;
}

/**
 * What the reader looks for, as sources of regular expressions: it travels to the page with the press, so that the reader
 * itself knows no language, no code and no host.
 */
export interface Terms {
  /** Words of failure, in any case. */
  words: string;
  /** Codes, as they are written. */
  codes: string;
  /** Dates and times, by which lists of messages are told. */
  dates: string;
  /** Hosts of sign-in pages. */
  signin: string;
  /** Paths and queries of pages on which connections are set up, in any case. */
  setup: string;
}
