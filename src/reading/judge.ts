/** Turns a reading into an answer: the only place where readings are diagnosed. Pure: `ask` is passed in. */
import { type Diagnosis, type Facts, PROBABLE, type Surface } from "../diagnosis/types";
import { isAppHost, surfaceOf } from "../shared/hubspot";
import type { FrameReading, Piece } from "../shared/reading";
import { isCredible } from "./credible";
import { SUBJECT, speaksOfFailure } from "./wording";

export interface Judgement {
  diagnosis: Diagnosis;
  text: string;
}

export interface Found {
  /** The clearest failure on the page; absent if no rule fits any. */
  judgement?: Judgement;
  /** Whether a message of the page reads like a failed connection that no rule knows. */
  isUnknown: boolean;
}

function surfaceIn(frame: FrameReading): Surface {
  if (isAppHost(frame.host)) return surfaceOf(frame.path.replace(/#.*/, "")) ?? "connect-dialog";
  return frame.isSignin ? "microsoft-signin" : "paste";
}

/** Hosts and paths where failures are explained, searched for or discussed. */
const EXPLAINS =
  /^(www\.)?(duckduckgo|ecosia|startpage|qwant|reddit|stackoverflow|github|gitlab|bitbucket)\.|\/search\b|(^|\.)(translat\w+|chat|chatgpt|claude|gemini|docs?|learn|support|help|knowledge|kb|community|techcommunity|forums?|answers|blogs?|wiki|news|notes?)\.|\/(docs?|help|kb|wiki|blog|articles?|guides?|reference|questions|issues|community|forums?)\/|\/(releases?|release-notes|changelog|discussions|pulls?|bounces)(\/|$)/i;

const KINDS: readonly Piece["kind"][] = ["dialog", "alert", "row", "field", "words", "heading", "page"];
/** Lower is better: first by confidence, rounded to percent, then by kind. */
const rank = ({ kind }: Piece, { sure }: Diagnosis): number => Math.round(100 * (1 - sure)) * 10 + KINDS.indexOf(kind);

type Ask = (facts: Facts) => Diagnosis | Promise<Diagnosis>;

const isReport = ({ kind }: Piece): boolean => kind === "dialog" || kind === "alert";

async function diagnosisOf(piece: Piece, frame: FrameReading, ask: Ask): Promise<Diagnosis> {
  const { kind, text, keys, links } = piece;
  const surface = surfaceIn(frame);
  // Single lines on Google's pages do not name the product.
  const whose = /(^|\.)google\./.test(frame.host) ? "Gmail: " : "";
  const facts: Facts = { surface, texts: [whose + text, ...frame.identifiers], keys, anchors: links };
  const seen = await ask(facts);
  // The rep asks about this page, so what it reports is diagnosed a second time, like a pasted text.
  const isReported = isReport(piece) || (surface !== "microsoft-signin" && speaksOfFailure(text));
  const isAskedAgain = surface !== "paste" && seen.status === "none" && isReported;
  const said = isAskedAgain ? await ask({ ...facts, surface: "paste" }) : seen;
  if (kind !== "row" || !frame.isSetup || said.sure >= PROBABLE) return said;
  // "Disconnected", without the account's name, address and dates. An English prefix gives the best answer.
  const state = text.split("\n").filter(speaksOfFailure).join("\n");
  const ofState = state ? await ask({ ...facts, texts: [`Email account: ${state}`] }) : said;
  return ofState.sure > said.sure ? ofState : said;
}

export async function judge(frames: readonly FrameReading[], ask: Ask): Promise<Found> {
  const shown: { judgement: Judgement; rank: number }[] = [];
  /** Quoted program output, by rule. */
  const quoted = new Map<string, Judgement>();
  /** Rules whose signs also occur in the page's own words: such a page explains them. */
  const topics = new Set<string>();
  let isUnknown = false;
  for (const frame of frames) {
    const surface = surfaceIn(frame);
    if (surface === "paste" && EXPLAINS.test(frame.host + frame.path)) continue;
    for (const piece of frame.pieces) {
      const diagnosis = await diagnosisOf(piece, frame, ask);
      const { rule, status } = diagnosis;
      if (status === "unknown" && isReport(piece) && surface !== "paste" && SUBJECT.test(piece.text)) isUnknown = true;
      if (rule && piece.kind !== "quote" && diagnosis.evidence[0]?.stage !== "example") topics.add(rule);
      if (!rule || !isCredible({ piece, diagnosis, surface, frame, frames })) continue;
      const judgement = { diagnosis, text: piece.text };
      if (piece.kind === "quote") quoted.set(rule, judgement);
      else shown.push({ judgement, rank: rank(piece, diagnosis) });
    }
  }
  for (const topic of topics) quoted.delete(topic);
  // Quotes for more than one rule are a list or a discussion.
  const [only] = quoted.size === 1 ? quoted.values() : [];
  const [best] = shown.sort((a, b) => a.rank - b.rank);
  // Where the message only hints at the cause, the quoted details state it.
  const isHint = best && best.judgement.diagnosis.sure < PROBABLE;
  const judgement = isHint && only ? only : (best?.judgement ?? only);
  return judgement ? { judgement, isUnknown } : { isUnknown };
}
