/** From what was read to an answer. The only place where a reading is diagnosed. Pure: the diagnosis is handed in. */
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
  /** The failure that the page shows best; absent where it shows none that is known. */
  judgement?: Judgement;
  /** A message of the page reads like a failed connection that no rule knows. */
  isUnknown: boolean;
}

function surfaceIn(frame: FrameReading): Surface {
  if (isAppHost(frame.host)) return surfaceOf(frame.path) ?? "connect-dialog";
  return frame.isSignin ? "microsoft-signin" : "paste";
}

/** Where failures are explained, searched for and talked about. */
const EXPLAINS =
  /^(www\.)?(duckduckgo|ecosia|startpage|qwant|reddit|stackoverflow|github|gitlab|bitbucket)\.|\/search\b|(^|\.)(translat\w+|chat|chatgpt|claude|gemini|docs?|learn|support|help|knowledge|kb|community|techcommunity|forums?|answers|blogs?|wiki|news|notes?)\.|\/(docs?|help|kb|wiki|blog|articles?|guides?|reference|questions|issues|community|forums?)\/|\/(releases?|release-notes|changelog|discussions|pulls?|bounces)(\/|$)/i;

const KINDS: readonly Piece["kind"][] = ["dialog", "alert", "row", "field", "words", "heading", "page"];
/** The lower the better: how sure, then where it stood. */
const rank = ({ kind }: Piece, { sure }: Diagnosis): number => Math.round(100 * (1 - sure)) * 10 + KINDS.indexOf(kind);

type Ask = (facts: Facts) => Diagnosis | Promise<Diagnosis>;

const isReport = ({ kind }: Piece): boolean => kind === "dialog" || kind === "alert";

async function diagnosisOf(piece: Piece, frame: FrameReading, ask: Ask): Promise<Diagnosis> {
  const { kind, text, keys, links } = piece;
  const surface = surfaceIn(frame);
  // Google's pages do not say on each line whose they are.
  const whose = /(^|\.)google\./.test(frame.host) ? "Gmail: " : "";
  const facts: Facts = { surface, texts: [whose + text, ...frame.identifiers], keys, anchors: links };
  const seen = await ask(facts);
  // The rep asks about this page: what it reports is somebody's problem, as a pasted text is.
  const isReported = isReport(piece) || (surface !== "microsoft-signin" && speaksOfFailure(text));
  const isAskedAgain = surface !== "paste" && seen.status === "none" && isReported;
  const said = isAskedAgain ? await ask({ ...facts, surface: "paste" }) : seen;
  if (kind !== "row" || !frame.isSetup || said.sure >= PROBABLE) return said;
  // "Disconnected", without the name, the address and the dates of the account. In English the answer is best.
  const state = text.split("\n").filter(speaksOfFailure).join("\n");
  const ofState = state ? await ask({ ...facts, texts: [`Email account: ${state}`] }) : said;
  return ofState.sure > said.sure ? ofState : said;
}

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
  // Two that differ are a list, or talk.
  const [only] = quoted.size === 1 ? quoted.values() : [];
  const [best] = shown.sort((a, b) => a.rank - b.rank);
  // The details that a page quotes say why, where its message only hints at it.
  const isHint = best && best.judgement.diagnosis.sure < PROBABLE;
  const judgement = isHint && only ? only : (best?.judgement ?? only);
  return judgement ? { judgement, isUnknown } : { isUnknown };
}
