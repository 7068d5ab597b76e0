/** Describes the page in front, at the rep's wish: its structure, no word of it. */
import describer from "../../describer.iife?script&iife";
import { DESCRIBER, DESCRIPTION } from "../../shared/description";
import { parse, text } from "../../shared/shape";

const FRAMES = 10;

/** Runs in the page, in the extension's own world: calls the describer that was put there, and takes it away. */
function callDescriber(name: string): unknown {
  const world = globalThis as unknown as Record<string, (() => unknown) | undefined>;
  const describe = world[name];
  delete world[name];
  return describe?.();
}

/** Rejects where the browser lets no extension in. */
export async function describePage(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab?.id as number, allFrames: true };
  await chrome.scripting.executeScript({ target, files: [`/${describer}`], injectImmediately: true });
  const results = await chrome.scripting.executeScript({
    target,
    func: callDescriber,
    args: [DESCRIBER],
    injectImmediately: true,
  });
  const texts = results
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ result }) => parse(text(DESCRIPTION.length), result) ?? []);
  if (texts.length === 0) throw new Error("Nothing to describe");
  return texts.slice(0, FRAMES).join("\n\n").slice(0, DESCRIPTION.length);
}
