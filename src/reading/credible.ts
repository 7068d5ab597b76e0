/** May what stands there be answered? A message is what the rep asks about; what a page says besides has to be about mail. */
import { type Diagnosis, PROBABLE, RECOGNISED, type Surface } from "../diagnosis/types";
import type { FrameReading, Piece } from "../shared/reading";
import { TERMS } from "./terms";
import WORDS from "./words.json";

const any = (what: keyof typeof WORDS): string => Object.values(WORDS[what]).join("|");

/** A text about mail, or about who keeps it. On any other page, a failure of something else is none of ours. */
export const SUBJECT = new RegExp(any("subject"), "i");

/** A message of the page, on HubSpot or a sign-in page, is a failure even where its cause is only this likely; */
const LIKELY = 0.4;
/** on other pages where it is this likely. */
const LIKELY_ELSEWHERE = 0.6;

/** Who keeps mail or signs people in: there a line about mail is a state, such as "Status: IMAP is disabled". */
const MAIL_HOST = new RegExp(`(^|[.-])(${any("mailHost")})([.-]|$)`);
const LINE = 200;
/** So little says a page that shows a code and nothing else. */
const ALONE = 600;

/** Where a provider says what is broken: what such a page marks as open is an outage, and no failure of a single account. */
const STATUS = /(^|\.)status\./i;
const OVER = /\bresolved\b/i;

/** A letter begins so; a message of a page never does. */
const GREETING = new RegExp(`(^|\\n)\\s*(${any("greeting")})(?![\\p{L}@.])[^\\n]{0,40}[,!\\n]`, "iu");

/** Where connections are set up, the page's own sentences are about them. */
const SETUP = new RegExp(`(^|\\.)(oauth|connect)\\.|${TERMS.setup}`, "i");

/** A record of HubSpot's holds what people wrote; of notifications a rep chooses those that may come. */
const TALK = /\/(record|notification-preferences)\//;
/** What became of a campaign at its recipients is no failure of the sender's mailbox. */
const CAMPAIGN = /\/email\/\d+\/details\//;

const FAILURE = new RegExp(TERMS.words, "i");
/** "Disabled": the state of something, but of what? */
const STATE = /^\p{L}{1,12}$/u;
/** Ends as a sentence does. */
const SENTENCE = /[\p{L}\p{N})][.!。！](\s|$)/u;

/** "Stay signed in?": a page that asks has not failed. */
const QUESTION = /^[^\n]{0,80}[?？](\n|$)/;

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
/** HubSpot's settings of connections. */
const isSettings = (surface: Surface): boolean => surface.endsWith("-settings");

export function isCredible(answered: Answered): boolean {
  const { piece, diagnosis, surface, frame } = answered;
  const { kind, text } = piece;
  // HubSpot itself quotes nothing: there it stands in a mail or a note.
  if (kind === "quote") return surface === "paste" && diagnosis.status === "known" && isBySign(diagnosis);
  if (GREETING.test(text)) return false;
  if (!isCertain(diagnosis) && (STATE.test(text) || (!isMessage(piece) && QUESTION.test(text)))) return false;
  if (STATUS.test(frame.host)) return isOpenOutage(answered);
  if (diagnosis.sure < enough(piece, surface)) return false;
  // A sign-in page that asks for consent has not failed, whatever it is about.
  if (surface === "microsoft-signin")
    return isCertain(diagnosis) || isMessage(piece) || isLine(piece) || FAILURE.test(text);
  // A row that says nothing amiss is one of a healthy account.
  if (kind === "row" && !isCertain(diagnosis) && !FAILURE.test(text)) return false;
  return surface === "paste" ? isCredibleElsewhere(answered) : isCredibleOnHubSpot(answered);
}

/** Does it say that something happened, and not "IMAP server: imap.example, port 993"? */
const isStatement = ({ text }: Piece, diagnosis: Diagnosis): boolean =>
  FAILURE.test(text) || SENTENCE.test(text) || isBySign(diagnosis);

function isOpenOutage({ piece, diagnosis, frame }: Answered): boolean {
  const isOpen = isMessage(piece) || !frame.pieces.some(({ text }) => OVER.test(text));
  return isOpen && diagnosis.status === "known" && diagnosis.rule === "hubspot/outage";
}

/** How sure an answer must be, at least. */
function enough(piece: Piece, surface: Surface): number {
  const needed = !isMessage(piece) ? PROBABLE : surface === "paste" ? LIKELY_ELSEWHERE : LIKELY;
  // A settings page is read line by line, those without a word of failure too.
  if (isSettings(surface) && isLine(piece) && !FAILURE.test(piece.text)) return PROBABLE;
  // A sign-in page says one thing, and a settings page of connections is about one: what is likely holds wherever it stands.
  return surface === "microsoft-signin" || isSettings(surface) ? Math.min(needed, LIKELY_ELSEWHERE) : needed;
}

function isCredibleOnHubSpot({ piece, diagnosis, surface, frame }: Answered): boolean {
  if (CAMPAIGN.test(frame.path)) return false;
  if (isMessage(piece)) return true;
  if (TALK.test(frame.path)) return false;
  if (isSettings(surface) && isLine(piece) && !isStatement(piece, diagnosis)) return false;
  // A settings page of connections need not say what its sentences are about.
  return isCertain(diagnosis) || (isLine(piece) && (isSettings(surface) || SUBJECT.test(piece.text)));
}

function isCredibleElsewhere(answered: Answered): boolean {
  const { piece, diagnosis, frame } = answered;
  const { kind, text } = piece;
  const { evidence, rule, status } = diagnosis;
  const isCoded = evidence.some((one) => one.rule === rule && one.stage === "code");
  const isSetup = SETUP.test(frame.host + frame.path);
  const speaksForPage = isMessage(piece) || kind === "field" || isSetup;
  if (!isCoded && !SUBJECT.test(text) && !(speaksForPage && isAboutMail(answered, isSetup))) return false;
  // In forms stands advice as well, and in lists what is no account.
  if (kind === "field" || kind === "row" || (isSetup && !isMessage(piece)))
    return status === "known" && isStatement(piece, diagnosis);
  // A code on a page that says little else, and nothing that somebody wrote.
  const isAlone = isCoded && frame.pieces.some((one) => one.kind === "page" && one.text.length < ALONE);
  return isMessage(piece) || isAlone || (MAIL_HOST.test(frame.host) && (isCertain(diagnosis) || text.length < LINE));
}

/**
 * Is what stands around it about mail? A heading says so for all of the page, a dialog for the frame that it shows; the
 * words around a text, for a line of a form and where connections are set up.
 */
function isAboutMail({ piece, frame, frames }: Answered, isSetup: boolean): boolean {
  const around = ({ kind, text }: Piece) =>
    kind === "heading" || ((isSetup || !isMessage(piece)) && text.includes(piece.text));
  const others = frames.filter((one) => one !== frame).flatMap(({ pieces }) => pieces);
  const says = [
    ...frame.pieces.filter(around),
    ...others.filter(({ kind }) => kind === "heading" || kind === "dialog"),
  ];
  return MAIL_HOST.test(frame.host) || says.some(({ text }) => SUBJECT.test(text));
}
