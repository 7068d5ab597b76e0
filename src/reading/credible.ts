/** Decides whether a piece may be answered. A message is what the rep asks about; anything else must be about mail. */
import { type Diagnosis, PROBABLE, RECOGNISED, type Surface } from "../diagnosis/types";
import type { FrameReading, Piece } from "../shared/reading";
import {
  answersQuestions,
  any,
  asks,
  asksToDecide,
  endsAsking,
  endsResolved,
  greets,
  holdsSentence,
  isOneWord,
  SUBJECT,
  speaksOfFailure,
  supposes,
} from "./wording";

/** Levels of minimum confidence below `PROBABLE`; `enough` says which applies. */
const LENIENT = 0.4;
const MEDIUM = 0.55;
const STRICT = 0.6;

/** Hosts that keep mail or sign people in. There a line about mail is a state: "Status: IMAP is disabled". */
const MAIL_HOST = new RegExp(`(^|[.-])(${any("mailHost")})([.-]|$)`);
const LINE = 200;
/** Maximum length of a page that shows a code and nothing else, in characters. */
const ALONE = 600;

/** Providers' status pages: what is marked as open there is an outage, not a failure of a single account. */
const STATUS = /(^|\.)status\./i;
const OVER = /\bresolved\b/i;

/** Hosts on which connections are set up, whatever the path. */
const SETUP_HOST = /(^|\.)(oauth|connect)\./;

/** HubSpot's records contain what people wrote, and notification preferences only name possible notifications. */
const TALK = /\/(record|notification-preferences)\//;
/** Results of a campaign's delivery or of an import: their failures are not failures of the sender's mailbox. */
const RESULTS = /\/email\/\d+\/details\/|^\/import\//;

/** A product's public website, which anyone can read without an account. */
const PUBLIC = /^www\./;

/** A piece of a page, with its diagnosis and its surroundings. */
export interface Answered {
  piece: Piece;
  diagnosis: Diagnosis;
  surface: Surface;
  frame: FrameReading;
  /** All frames of the page, including `frame`. */
  frames: readonly FrameReading[];
}

const isMessage = ({ kind }: Piece): boolean => kind === "dialog" || kind === "alert" || kind === "row";
const isLine = ({ kind }: Piece): boolean => kind === "words" || kind === "field";
const isCertain = ({ sure }: Diagnosis): boolean => sure >= RECOGNISED;
const isBySign = ({ evidence }: Diagnosis): boolean => evidence[0]?.stage !== "example";
const isCoded = ({ evidence, rule }: Diagnosis): boolean =>
  evidence.some((one) => one.rule === rule && one.stage === "code");
/** Whether it is one of HubSpot's settings pages for connections. */
const isSettings = (surface: Surface): boolean => surface.endsWith("-settings");
const isMailHost = ({ host }: FrameReading): boolean => MAIL_HOST.test(host);
const isSetup = ({ surface, frame }: Answered): boolean =>
  surface === "paste" ? frame.isSetup || SETUP_HOST.test(frame.host) : isSettings(surface);

export function isCredible(answered: Answered): boolean {
  const { piece, diagnosis, surface, frame } = answered;
  const { kind, text } = piece;
  // HubSpot itself quotes nothing: a quote there is in an email or a note.
  if (kind === "quote") return surface === "paste" && diagnosis.status === "known" && isBySign(diagnosis);
  if (isTalk(answered)) return false;
  if (STATUS.test(frame.host)) return isOpenOutage(answered);
  if (diagnosis.sure < enough(answered)) return false;
  if (diagnosis.sure < PROBABLE && !isStatement(piece, diagnosis)) return false;
  // A sign-in page that asks for consent has not failed, whatever it is about.
  if (surface === "microsoft-signin")
    return isCertain(diagnosis) || isMessage(piece) || isLine(piece) || speaksOfFailure(text);
  // A row without a word of failure belongs to a healthy account.
  if (kind === "row" && !isCertain(diagnosis) && !speaksOfFailure(text)) return false;
  return surface === "paste" ? isCredibleElsewhere(answered) : isCredibleOnHubSpot(answered);
}

/** Whether it mentions a failure without reporting one: a letter, a question, an explanation or a single word. */
function isTalk({ piece, diagnosis, surface, frame }: Answered): boolean {
  const { text } = piece;
  if (greets(text)) return true;
  // While a letter is open, the mail program itself reports only in messages, not in lines.
  if (isMailHost(frame) && !isMessage(piece) && frame.pieces.some((one) => greets(one.text))) return true;
  if (isOneWord(text) && !isCertain(diagnosis)) return true;
  if (!isMessage(piece) && endsResolved(text)) return true;
  // A customer's question, or one that the page goes on to answer.
  if (piece.kind === "words" && surface === "paste" && endsAsking(text)) return true;
  const around = frame.pieces.filter((one) => one === piece || (one.kind !== "page" && one.text.includes(text)));
  if (around.some((one) => answersQuestions(one.text))) return true;
  // "Disconnect this account?", and its consequences.
  const isAsked = asks(text) || around.some((one) => one.kind === "dialog" && asksToDecide(one.text));
  return !isCoded(diagnosis) && (isAsked || supposes(text));
}

/** Whether it says that something happened, unlike "IMAP server: imap.example, port 993". */
const isStatement = ({ text }: Piece, diagnosis: Diagnosis): boolean =>
  speaksOfFailure(text) || holdsSentence(text) || isBySign(diagnosis);

function isOpenOutage({ piece, diagnosis, frame }: Answered): boolean {
  const isOpen = isMessage(piece) || !frame.pieces.some(({ text }) => OVER.test(text));
  return isOpen && diagnosis.status === "known" && diagnosis.rule === "hubspot/outage";
}

/** Minimum confidence of an answer. */
function enough(answered: Answered): number {
  const { piece, surface, frame } = answered;
  const isAboutMail = isSetup(answered) || isMailHost(frame);
  // A sign-in page is about one thing, so a likely answer holds wherever its text stands.
  if (surface === "microsoft-signin") return isMessage(piece) ? LENIENT : STRICT;
  if (isMessage(piece)) return surface !== "paste" ? LENIENT : isAboutMail ? MEDIUM : STRICT;
  // Where connections are set up, lines that speak of no failure are read as well.
  if (!isLine(piece) || !speaksOfFailure(piece.text)) return PROBABLE;
  if (isSettings(surface)) return MEDIUM;
  if (!holdsSentence(piece.text)) return PROBABLE;
  return isAboutMail ? MEDIUM : surface !== "paste" ? STRICT : PROBABLE;
}

function isCredibleOnHubSpot({ piece, diagnosis, surface, frame }: Answered): boolean {
  if (RESULTS.test(frame.path)) return false;
  // Rows of contacts, or of emails to them, are not connected accounts.
  if (piece.kind === "row") return isSettings(surface) || isBySign(diagnosis);
  // Sentences on connection settings need not name mail. On HubSpot's own pages, its name does not count as a subject.
  const isAbout = isSettings(surface) || SUBJECT.test(piece.text.replace(/[\w.]*hubspot/gi, ""));
  if (isMessage(piece)) return isAbout || isBySign(diagnosis);
  if (TALK.test(frame.path)) return false;
  if (isSettings(surface) && isLine(piece) && !isStatement(piece, diagnosis)) return false;
  return isCertain(diagnosis) || (isLine(piece) && isAbout);
}

function isCredibleElsewhere(answered: Answered): boolean {
  const { piece, diagnosis, frame } = answered;
  const { kind, text } = piece;
  const onSetupPage = isSetup(answered);
  const speaksForPage = isMessage(piece) || kind === "field" || onSetupPage || isSigninAtProvider(answered);
  // Where connections are set up, an address in a message belongs to a mailbox.
  const mentionsMail = SUBJECT.test(text) || (onSetupPage && isMessage(piece) && text.includes("@"));
  if (!isCoded(diagnosis) && !mentionsMail && !(speaksForPage && isAmongMail(answered))) return false;
  // Forms also contain advice, and lists also contain rows that are not accounts.
  if (kind === "field" || kind === "row" || (onSetupPage && !isMessage(piece)))
    return (diagnosis.status === "known" || onSetupPage) && isStatement(piece, diagnosis);
  // A code on a page with little other text, none of it user-written (else there is no `page` piece).
  const isAlone = isCoded(diagnosis) && frame.pieces.some((one) => one.kind === "page" && one.text.length < ALONE);
  if (isMessage(piece) || isAlone) return true;
  if (isMailHost(frame)) return isCertain(diagnosis) || text.length < LINE;
  // A bare code was written down by a person; programs report in sentences.
  const isSentence = kind === "words" && speaksOfFailure(text) && holdsSentence(text);
  return isSentence && mentionsMail && !isCoded(diagnosis) && diagnosis.sure >= PROBABLE && !PUBLIC.test(frame.host);
}

/** Whether it is in a provider's own sign-in log, which need not mention mail. */
const isSigninAtProvider = ({ diagnosis, frame }: Answered): boolean =>
  isMailHost(frame) && isCertain(diagnosis) && diagnosis.rule?.startsWith("signin/") === true;

/**
 * Whether its surroundings are about mail: the host, a heading anywhere, a dialog of another frame, or a longer text
 * that contains it, unless it is a message outside a setup page. On a setup page the path countsSurroundings too.
 */
function isAmongMail(answered: Answered): boolean {
  const { piece, frame, frames } = answered;
  const countsSurroundings = isSetup(answered) || !isMessage(piece);
  const around = ({ kind, text }: Piece) =>
    kind === "heading" || (countsSurroundings && kind !== "page" && text.includes(piece.text));
  const others = frames.filter((one) => one !== frame).flatMap(({ pieces }) => pieces);
  const says = [
    ...frame.pieces.filter(around),
    ...others.filter(({ kind }) => kind === "heading" || kind === "dialog"),
  ];
  return (
    isMailHost(frame) || (isSetup(answered) && SUBJECT.test(frame.path)) || says.some(({ text }) => SUBJECT.test(text))
  );
}
