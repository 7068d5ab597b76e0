/**
 * After a press of the toolbar button where no failure was seen: reads the active tab's page once and diagnoses it. The
 * press itself grants the permission (`activeTab`), until the tab leaves the page.
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

/** Maximum number of frames read per page, top frame first. */
const FRAMES = 30;
/** Milliseconds until an unresponsive page (say, with a script in an endless loop) counts as unreadable. */
const PATIENCE = 8000;
const givingUp = () => new Promise<unknown[]>((give) => setTimeout(give, PATIENCE, []));

export async function press(tabId: number): Promise<Reading> {
  const pressed = { tabId, at: Date.now() };
  const asked = knowledge();
  // Loads the model too while the page is being read: most pages show no code, so it will be needed.
  asked.then(({ model }) => model()).catch(() => {});
  const results = await Promise.race([callInFrames(tabId, reader, READER, TERMS).catch(() => []), givingUp()]);
  const frames = results.slice(0, FRAMES).flatMap((result) => parse(frameReading, result) ?? []);
  if (!frames.length) return { ...pressed, outcome: "unreadable" };
  const known = await asked;
  const { judgement, isUnknown } = await judge(frames, (facts) => diagnose(facts, known));
  const signin = frames.map(signinOf).find((one) => one);
  const about = signin ? { signin } : {};
  if (!judgement) return { ...pressed, outcome: isUnknown ? "unknown" : "nothing", ...about };
  const { diagnosis, text } = judgement;
  if (signin?.clientId) diagnosis.details.clientId ??= signin.clientId;
  return { ...pressed, outcome: "found", diagnosis, text, ...about };
}
