/** Has a script look at the page in front, in all its frames. */

/** Runs in the page, in the extension's own world: calls what the script put there, and takes it away. */
function callAndRemove(name: string, ...args: unknown[]): unknown {
  const world = globalThis as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  const call = world[name];
  delete world[name];
  return call?.(...args);
}

/** What the function `name` of the script gives in each frame, the page itself first. Rejects where no extension may look. */
export async function callInFrames(tabId: number, script: string, name: string, ...args: unknown[]) {
  // A page that never finishes loading shows its error all the same. Firefox reads a path from the page that asks.
  const target = { tabId, allFrames: true };
  await chrome.scripting.executeScript({ target, files: [`/${script}`], injectImmediately: true });
  const results = await chrome.scripting.executeScript({
    target,
    func: callAndRemove,
    args: [name, ...args],
    injectImmediately: true,
  });
  return results.sort((a, b) => a.frameId - b.frameId).map(({ result }): unknown => result);
}
