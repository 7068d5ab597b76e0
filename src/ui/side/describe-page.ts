/** Describes the page in front, at the rep's wish: its structure, no word of it. */
import describer from "../../describer.iife?script&iife";
import { DESCRIBER, DESCRIPTION } from "../../shared/description";
import { parse, text } from "../../shared/shape";
import { callInFrames } from "./call-in-frames";

const FRAMES = 10;

/** Rejects where the browser lets no extension in. */
export async function describePage(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const results = await callInFrames(tab?.id as number, describer, DESCRIBER);
  const texts = results.flatMap((result) => parse(text(DESCRIPTION.length), result) ?? []);
  if (texts.length === 0) throw new Error("Nothing to describe");
  return texts.slice(0, FRAMES).join("\n\n").slice(0, DESCRIPTION.length);
}
