/** May what stands there be answered? A message is what the rep asks about; what a page says besides has to be about mail. */
import { type Diagnosis, PROBABLE, RECOGNISED, type Surface } from "../diagnosis/types";
import type { FrameReading, Piece } from "../shared/reading";
import {
  answersQuestions,
  any,
  asks,
  endsAsking,
  greets,
  holdsSentence,
  isOneWord,
  SUBJECT,
  speaksOfFailure,
  supposes,
} from "./wording";

/** A message of the page, on HubSpot or a sign-in page, is a failure even where its cause is only this likely; */
const LIKELY = 0.4;
/** on other pages where it is this likely, */
const LIKELY_ELSEWHERE = 0.6;
/** a little less where connections are set up, or mail is read. */
const LIKELY_ABOUT_MAIL = 0.55;

/** Who keeps mail or signs people in: there a line about mail is a state, such as "Status: IMAP is disabled". */
const MAIL_HOST = new RegExp(`(^|[.-])(${any("mailHost")})([.-]|$)`);
const LINE = 200;
/** So little says a page that shows a code and nothing else. */
const ALONE = 600;

/** Where a provider says what is broken: what such a page marks as open is an outage, and no failure of a single account. */
const STATUS = /(^|\.)status\./i;
const OVER = /\bresolved\b/i;

/** Hosts on which connections are set up, whatever the path. */
const SETUP_HOST = /(^|\.)(oauth|connect)\./;

/** A record of HubSpot's holds what people wrote; of notifications a rep chooses those that may come. */
const TALK = /\/(record|notification-preferences)\//;
/** What became of a campaign at its recipients, or of an import, is no failure of the sender's mailbox. */
const RESULTS = /\/email\/\d+\/details\/|^\/import\//;

/** What anybody may read, without an account: a product's own pages. */
const PUBLIC = /^www\./;

/** A piece of a page, and what it was diagnosed to be. */
export interface Answered {
  piece: Piece;
  diagnosis: Diagnosis;
  surface: Surface;
  frame: FrameReading;
  /** All frames of the page, this one too. */
  frames: readonly FrameReading[];
}

const isMessage = ({ kind }: Piece): boolean => kind === "dialog" || kind === "alert" || kind === "row";
const isLine = ({ kind }: Piece): boolean => kind === "words" || kind === "field";
const isCertain = ({ sure }: Diagnosis): boolean => sure >= RECOGNISED;
const isBySign = ({ evidence }: Diagnosis): boolean => evidence[0]?.stage !== "example";
const isCoded = ({ evidence, rule }: Diagnosis): boolean =>
  evidence.some((one) => one.rule === rule && one.stage === "code");
/** HubSpot's settings of connections. */
const isSettings = (surface: Surface): boolean => surface.endsWith("-settings");
const isMailHost = ({ host }: FrameReading): boolean => MAIL_HOST.test(host);
const isSetup = ({ surface, frame }: Answered): boolean =>
  surface === "paste" ? frame.isSetup || SETUP_HOST.test(frame.host) : isSettings(surface);

export function isCredible(answered: Answered): boolean {
  const { piece, diagnosis, surface, frame } = answered;
  const { kind, text } = piece;
  // HubSpot itself quotes nothing: there it stands in a mail or a note.
  if (kind === "quote") return surface === "paste" && diagnosis.status === "known" && isBySign(diagnosis);
  if (isTalk(answered)) return false;
  if (STATUS.test(frame.host)) return isOpenOutage(answered);
  if (diagnosis.sure < enough(answered)) return false;
  if (diagnosis.sure < PROBABLE && !isStatement(piece, diagnosis)) return false;
  // A sign-in page that asks for consent has not failed, whatever it is about.
  if (surface === "microsoft-signin")
    return isCertain(diagnosis) || isMessage(piece) || isLine(piece) || speaksOfFailure(text);
  // A row that says nothing amiss is one of a healthy account.
  if (kind === "row" && !isCertain(diagnosis) && !speaksOfFailure(text)) return false;
  return surface === "paste" ? isCredibleElsewhere(answered) : isCredibleOnHubSpot(answered);
}

/** A letter, a question, an explanation or a single word: it speaks of a failure, and reports none. */
function isTalk({ piece, diagnosis, surface, frame }: Answered): boolean {
  const { text } = piece;
  if (greets(text)) return true;
  // Where a letter is open, what the program itself says about it is a message of its own.
  if (isMailHost(frame) && !isMessage(piece) && frame.pieces.some((one) => greets(one.text))) return true;
  if (isOneWord(text) && !isCertain(diagnosis)) return true;
  // A customer's question, or one that the page goes on to answer.
  if (piece.kind === "words" && surface === "paste" && endsAsking(text)) return true;
  const around = frame.pieces.filter((one) => one === piece || (one.kind !== "page" && one.text.includes(text)));
  if (around.some((one) => answersQuestions(one.text))) return true;
  // "Disconnect this account?", and what would come of it.
  const isAsked = asks(text) || around.some((one) => one.kind === "dialog" && asks(one.text));
  return !isCoded(diagnosis) && (isAsked || supposes(text));
}

/** Does it say that something happened, and not "IMAP server: imap.example, port 993"? */
const isStatement = ({ text }: Piece, diagnosis: Diagnosis): boolean =>
  speaksOfFailure(text) || holdsSentence(text) || isBySign(diagnosis);

function isOpenOutage({ piece, diagnosis, frame }: Answered): boolean {
  const isOpen = isMessage(piece) || !frame.pieces.some(({ text }) => OVER.test(text));
  return isOpen && diagnosis.status === "known" && diagnosis.rule === "hubspot/outage";
}

/** How sure an answer must be, at least. */
function enough(answered: Answered): number {
  const { piece, surface, frame } = answered;
  const isAboutMail = isSetup(answered) || isMailHost(frame);
  // A sign-in page says one thing: what is likely holds wherever it stands.
  if (surface === "microsoft-signin") return isMessage(piece) ? LIKELY : LIKELY_ELSEWHERE;
  if (isMessage(piece)) return surface !== "paste" ? LIKELY : isAboutMail ? LIKELY_ABOUT_MAIL : LIKELY_ELSEWHERE;
  // Where connections are set up, lines are read that speak of no failure, too.
  if (!isLine(piece) || !speaksOfFailure(piece.text)) return PROBABLE;
  if (isSettings(surface)) return LIKELY_ABOUT_MAIL;
  if (!holdsSentence(piece.text)) return PROBABLE;
  return isAboutMail ? LIKELY_ABOUT_MAIL : surface !== "paste" ? LIKELY_ELSEWHERE : PROBABLE;
}

function isCredibleOnHubSpot({ piece, diagnosis, surface, frame }: Answered): boolean {
  if (RESULTS.test(frame.path)) return false;
  // A row of contacts, or of what is sent to them, is no connected account.
  if (piece.kind === "row") return isSettings(surface) || isBySign(diagnosis);
  // A settings page of connections need not say what its sentences are about. On HubSpot's pages its own name says nothing.
  const isAbout = isSettings(surface) || SUBJECT.test(piece.text.replace(/[\w.]*hubspot/gi, ""));
  if (isMessage(piece)) return isAbout || isBySign(diagnosis);
  if (TALK.test(frame.path)) return false;
  if (isSettings(surface) && isLine(piece) && !isStatement(piece, diagnosis)) return false;
  return isCertain(diagnosis) || (isLine(piece) && isAbout);
}

function isCredibleElsewhere(answered: Answered): boolean {
  const { piece, diagnosis, frame } = answered;
  const { kind, text } = piece;
  const isSet = isSetup(answered);
  const speaksForPage = isMessage(piece) || kind === "field" || isSet || isSigninAtProvider(answered);
  // Where connections are set up, an address in a message is that of a mailbox.
  const isSaid = SUBJECT.test(text) || (isSet && isMessage(piece) && text.includes("@"));
  if (!isCoded(diagnosis) && !isSaid && !(speaksForPage && isAmongMail(answered))) return false;
  // In forms stands advice as well, and in lists what is no account.
  if (kind === "field" || kind === "row" || (isSet && !isMessage(piece)))
    return (diagnosis.status === "known" || isSet) && isStatement(piece, diagnosis);
  // A code on a page that says little else, and nothing that somebody wrote.
  const isAlone = isCoded(diagnosis) && frame.pieces.some((one) => one.kind === "page" && one.text.length < ALONE);
  if (isMessage(piece) || isAlone) return true;
  if (isMailHost(frame)) return isCertain(diagnosis) || text.length < LINE;
  // Codes are what people write down; a program has sentences for them.
  const isSentence = kind === "words" && speaksOfFailure(text) && holdsSentence(text);
  return isSentence && isSaid && !isCoded(diagnosis) && diagnosis.sure >= PROBABLE && !PUBLIC.test(frame.host);
}

/** A provider's own log of sign-ins need not say whose mail they were for. */
const isSigninAtProvider = ({ diagnosis, frame }: Answered): boolean =>
  isMailHost(frame) && isCertain(diagnosis) && diagnosis.rule?.startsWith("signin/") === true;

/**
 * Is what stands around it about mail? A heading says so for all of the page, a dialog for the frame that it shows; the
 * words around a text, for a line of a form and where connections are set up; there the address may say it, too.
 */
function isAmongMail(answered: Answered): boolean {
  const { piece, frame, frames } = answered;
  const counts = isSetup(answered) || !isMessage(piece);
  const around = ({ kind, text }: Piece) =>
    kind === "heading" || (counts && kind !== "page" && text.includes(piece.text));
  const others = frames.filter((one) => one !== frame).flatMap(({ pieces }) => pieces);
  const says = [
    ...frame.pieces.filter(around),
    ...others.filter(({ kind }) => kind === "heading" || kind === "dialog"),
  ];
  return (
    isMailHost(frame) || (isSetup(answered) && SUBJECT.test(frame.path)) || says.some(({ text }) => SUBJECT.test(text))
  );
}
