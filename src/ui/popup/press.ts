/**
 * The rep pressed the toolbar button where nothing was seen to fail: reads the page in front, once, and says what it
 * shows. The press itself gives the permission (`activeTab`), for this page and until it is left.
 */
import { diagnose } from "../../diagnosis/diagnose";
import reader from "../../reader.iife?script&iife";
import { judge } from "../../reading/judge";
import { signinOf } from "../../reading/signin";
import { TERMS } from "../../reading/terms";
import { knowledge } from "../../shared/knowledge";
import type { Reading } from "../../shared/last-reading";
import { READER } from "../../shared/limits";
import { frameReading } from "../../shared/reading";
import { parse } from "../../shared/shape";
import { callInFrames } from "../state/call-in-frames";

/** Frames of a page that are read, the page itself first. */
const FRAMES = 30;
/** Milliseconds after which a page that does not answer (a script of its own never ends) is one that cannot be read. */
const PATIENCE = 8000;
const givingUp = () => new Promise<unknown[]>((give) => setTimeout(give, PATIENCE, []));

export async function press(tabId: number): Promise<Reading> {
  const asked = knowledge();
  // The model as well, while the page is read: most pages show no code.
  asked.then(({ model }) => model()).catch(() => {});
  const results = await Promise.race([callInFrames(tabId, reader, READER, TERMS).catch(() => []), givingUp()]);
  const frames = results.slice(0, FRAMES).flatMap((result) => parse(frameReading, result) ?? []);
  if (!frames.length) return { tabId, outcome: "unreadable" };
  const known = await asked;
  const { judgement, isUnknown } = await judge(frames, (facts) => diagnose(facts, known));
  const signin = frames.map(signinOf).find((one) => one);
  const about = signin ? { signin } : {};
  if (!judgement) return { tabId, outcome: isUnknown ? "unknown" : "nothing", ...about };
  const { diagnosis, text } = judgement;
  if (signin?.clientId) diagnosis.details.clientId ??= signin.clientId;
  return { tabId, outcome: "found", diagnosis, text, ...about };
}
