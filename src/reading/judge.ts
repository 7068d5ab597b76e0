/** From what was read to an answer. The only place where a reading is diagnosed. Pure: the diagnosis is handed in. */
import { type Diagnosis, type Facts, PROBABLE, RECOGNISED, type Surface } from "../diagnosis/types";
import { isAppHost, surfaceOf } from "../shared/hubspot";
import type { FrameReading, Piece } from "../shared/reading";
import { TERMS } from "./terms";
import WORDS from "./words.json";

export interface Judgement {
  diagnosis: Diagnosis;
  surface: Surface;
  /** The text that decided. */
  text: string;
}

export interface Found {
  /** The failure that the page shows best; absent where it shows none that is known. */
  judgement?: Judgement;
  /** A message of the page reads like a failed connection that no rule knows. */
  isUnknown: boolean;
}

function surfaceIn(frame: FrameReading): Surface {
  if (isAppHost(frame.host)) return surfaceOf(frame.path) ?? "connect-dialog";
  return frame.isSignin ? "microsoft-signin" : "paste";
}

const any = (what: keyof typeof WORDS): string => Object.values(WORDS[what]).join("|");

/** A text about mail, or about who keeps it. On any other page, a failure of something else is none of ours. */
const SUBJECT = new RegExp(any("subject"), "i");

/** A message of the page, on HubSpot or a sign-in page, is a failure even where its cause is only this likely; */
const LIKELY = 0.4;
/** on other pages where it is this likely. */
const LIKELY_ELSEWHERE = 0.6;

/** Who keeps mail or signs people in: there a line about mail is a state, such as "Status: IMAP is disabled". */
const MAIL_HOST = new RegExp(`(^|[.-])(${any("mailHost")})([.-]|$)`);
const LINE = 200;

/** Where failures are explained, searched for and talked about. */
const EXPLAINS =
  /^(www\.)?(duckduckgo|ecosia|startpage|qwant|reddit|stackoverflow)\.|\/search\b|(^|\.)(docs?|learn|support|help|knowledge|kb|community|techcommunity|forums?|answers|blogs?|wiki|news)\.|\/(docs?|help|kb|wiki|blog|articles?|guides?|reference|questions|issues|community|forums?)\/|\/(releases?|release-notes|changelog|discussions|pulls?)(\/|$)/i;

/** Where a provider says what is broken: what such a page marks as open is an outage, and no failure of a single account. */
const STATUS = /(^|\.)status\./i;
const OVER = /\bresolved\b/i;

/** A letter begins so; a message of a page never does. */
const GREETING = new RegExp(`(^|\\n)\\s*(${any("greeting")})(?!\\p{L})[^\\n]{0,40}[,!\\n]`, "iu");

const FAILURE = new RegExp(TERMS.words, "i");

/** "Stay signed in?": a page that asks has not failed. */
const QUESTION = /^[^\n]{0,80}[?？](\n|$)/;

/**
 * May this answer stand? A message on HubSpot or on a sign-in page is what the rep asks about; anywhere else it has to
 * say that mail is concerned, and what is no message has to stand on a page of somebody who keeps mail.
 */
function isCredible({ kind, text }: Piece, diagnosis: Diagnosis, surface: Surface, frame: FrameReading): boolean {
  const { evidence, rule, status, sure } = diagnosis;
  const isMessage = kind === "dialog" || kind === "alert" || kind === "row";
  const isCertain = sure >= RECOGNISED;
  const isCoded = evidence.some((one) => one.rule === rule && one.stage === "code");
  // HubSpot itself quotes nothing: there it stands in a mail or a note.
  if (kind === "quote") return surface === "paste" && status === "known" && evidence[0]?.stage !== "example";
  if (GREETING.test(text) || (!isCertain && !isMessage && QUESTION.test(text))) return false;
  if (STATUS.test(frame.host)) {
    const isOpen = isMessage || !frame.pieces.some((piece) => OVER.test(piece.text));
    return isOpen && status === "known" && rule === "hubspot/outage";
  }
  const isSignin = surface === "microsoft-signin";
  // A settings page of connections need not say what its sentences are about.
  const isSettings = surface.endsWith("-settings");
  const enough = !isMessage ? PROBABLE : surface === "paste" ? LIKELY_ELSEWHERE : LIKELY;
  // A sign-in page says one thing, and a settings page of connections is about one: what is likely holds wherever it stands.
  if (sure < (isSignin || isSettings ? Math.min(enough, LIKELY_ELSEWHERE) : enough)) return false;
  // A sign-in page that asks for consent has not failed, whatever it is about.
  if (isSignin) return isCertain || isMessage || kind === "words" || FAILURE.test(text);
  // A row that says nothing amiss is one of a healthy account.
  if (kind === "row" && !isCertain && !FAILURE.test(text)) return false;
  if (surface !== "paste") return isCertain || isMessage || (kind === "words" && (isSettings || SUBJECT.test(text)));
  const isMailHost = MAIL_HOST.test(frame.host);
  // There a message need not say that it is about mail.
  if (!isCoded && !SUBJECT.test(text) && !(isMessage && isMailHost)) return false;
  // A code on a page that says little else, and nothing that somebody wrote.
  const isAlone = isCoded && frame.pieces.some((piece) => piece.kind === "page");
  return isMessage || isAlone || (isMailHost && (isCertain || text.length < LINE));
}

const KINDS: readonly Piece["kind"][] = ["dialog", "alert", "row", "words", "heading", "page"];
/** The lower the better: how sure, then where it stood. */
const rank = ({ kind }: Piece, { sure }: Diagnosis): number => Math.round(100 * (1 - sure)) * 10 + KINDS.indexOf(kind);

type Ask = (facts: Facts) => Diagnosis | Promise<Diagnosis>;

export async function judge(frames: readonly FrameReading[], ask: Ask): Promise<Found> {
  const shown: { judgement: Judgement; rank: number }[] = [];
  /** By rule: what programs wrote, as the page shows it. */
  const quoted = new Map<string, Judgement>();
  /** Rules whose signs stand in the page's own words as well: it explains them. */
  const topics = new Set<string>();
  let isUnknown = false;
  for (const frame of frames) {
    const surface = surfaceIn(frame);
    if (surface === "paste" && EXPLAINS.test(frame.host + frame.path)) continue;
    // Google's pages do not say on each line whose they are.
    const whose = /(^|\.)google\./.test(frame.host) ? "Gmail: " : "";
    for (const piece of frame.pieces) {
      const { text, keys, links } = piece;
      const isReport = piece.kind === "dialog" || piece.kind === "alert";
      const facts: Facts = { surface, texts: [whose + text, ...frame.identifiers], keys, anchors: links };
      const seen = await ask(facts);
      // The rep asks about this page: what it reports is somebody's problem, as a pasted text is.
      const diagnosis = isReport && seen.status === "none" ? await ask({ ...facts, surface: "paste" }) : seen;
      const { rule, status } = diagnosis;
      if (status === "unknown" && isReport && surface !== "paste" && SUBJECT.test(text)) isUnknown = true;
      if (rule && piece.kind !== "quote" && diagnosis.evidence[0]?.stage !== "example") topics.add(rule);
      if (!rule || !isCredible(piece, diagnosis, surface, frame)) continue;
      const judgement = { diagnosis, surface, text };
      if (piece.kind === "quote") quoted.set(rule, judgement);
      else shown.push({ judgement, rank: rank(piece, diagnosis) });
    }
  }
  for (const topic of topics) quoted.delete(topic);
  // Two that differ are a list, or talk.
  const [only] = quoted.size === 1 ? quoted.values() : [];
  const [best] = shown.sort((a, b) => a.rank - b.rank);
  const judgement = best?.judgement ?? only;
  return judgement ? { judgement, isUnknown } : { isUnknown };
}
