/**
 * What a press of the toolbar button finds on a page: from the reader, which runs in the page for a moment, to the
 * popup, which trusts none of it. Facts only, bounded by `READING`.
 */
/** Where a text stood. `page` is everything that a short page says, as error pages do. */
export type PieceKind = "dialog" | "alert" | "row" | "heading" | "words" | "page";

export interface Piece {
  kind: PieceKind;
  text: string;
  /** Values of `data-key`. */
  keys: string[];
  /** Where links lead, without a query. */
  links: string[];
}

/** What IT can look up of a sign-in. Never a token, a code or an address of a person. */
export interface Signin {
  /** Host of the sign-in page: `login.microsoftonline.com`. */
  host: string;
  clientId?: string;
  /** Scopes that were asked for, as in the address, spaces between them. */
  scope?: string;
  /** Where the sign-in leads back to, without a query. */
  redirectUri?: string;
  /** Directory of the sign-in: a GUID, a domain, or `common` and its like. */
  tenant?: string;
}

/** One frame of the page. */
export interface FrameReading {
  host: string;
  path: string;
  pieces: Piece[];
  /** A page of Microsoft's or Google's sign-in, or one that looks like any other. */
  isSignin: boolean;
  /** Parameters of the sign-in request, as they stand in the address: `client_id=…`. */
  request: string[];
  /** Identifiers that an error page hides behind "More details": `Correlation Id: …`. */
  identifiers: string[];
}

/** Bounds of a reading; the reader cuts, the popup refuses what is larger. */
export const READING = {
  /** Nodes that are walked through in one frame; what comes after is not read. */
  nodes: 60_000,
  /** Nodes whose text is put together, in all boxes of a frame. */
  read: 8000,
  /** Boxes of a frame that are looked at more closely. */
  boxes: 150,
  pieces: 30,
  text: 2000,
  keys: 30,
  links: 30,
  mark: 400,
  rows: 20,
  identifiers: 6,
  /** A scope lists permissions; Microsoft's longest requests have some forty of them. */
  scope: 2000,
  request: 6,
} as const;

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
}

/** Where a frame puts its reader for the popup to call, in the extension's own world, which no page can see. */
export const READER = "connectFixReader";
