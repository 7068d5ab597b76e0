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
import { type FrameReading, frameReading, READER, type Terms } from "../../shared/reading";
import { parse } from "../../shared/shape";

/** Frames of a page that are read, the page itself first. */
const FRAMES = 30;

/** Runs in the page, in the extension's own world: calls the reader that was put there, and takes it away. */
function callReader(name: string, terms: Terms): unknown {
  const world = globalThis as unknown as Record<string, ((terms: Terms) => unknown) | undefined>;
  const read = world[name];
  delete world[name];
  return read?.(terms);
}

/** Rejects where the browser lets no extension in: its own pages, the web store. */
async function readFrames(tabId: number): Promise<FrameReading[]> {
  // A page that never finishes loading shows its error all the same. Firefox reads a path from the page that asks.
  const target = { tabId, allFrames: true };
  await chrome.scripting.executeScript({ target, files: [`/${reader}`], injectImmediately: true });
  const results = await chrome.scripting.executeScript({
    target,
    func: callReader,
    args: [READER, TERMS],
    injectImmediately: true,
  });
  // The page itself before its frames.
  results.sort((a, b) => a.frameId - b.frameId);
  return results.slice(0, FRAMES).flatMap(({ result }) => parse(frameReading, result) ?? []);
}

export async function press(tabId: number): Promise<Reading> {
  const asked = knowledge();
  asked.catch(() => {});
  let frames: FrameReading[];
  try {
    frames = await readFrames(tabId);
  } catch {
    return { tabId, outcome: "unreadable" };
  }
  if (!frames.length) return { tabId, outcome: "unreadable" };
  const known = await asked;
  const { judgement, isUnknown } = await judge(frames, (facts) => diagnose(facts, known));
  const signin = frames.map(signinOf).find((one) => one);
  const about = signin ? { signin } : {};
  if (!judgement) return { tabId, outcome: isUnknown ? "unknown" : "nothing", ...about };
  const { diagnosis, surface, text } = judgement;
  if (signin?.clientId) diagnosis.details.clientId ??= signin.clientId;
  return { tabId, outcome: "found", diagnosis, surface, text, ...about };
}
