/** Runs a script in all frames of a tab. */

/** Runs in each frame, in the extension's isolated world: calls and removes the function that the script put there. */
function callAndRemove(name: string, ...args: unknown[]): unknown {
  const world = globalThis as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  const call = world[name];
  delete world[name];
  return call?.(...args);
}

/** The results of the script's function `name`, top frame first. Rejects where the browser lets no extension in. */
export async function callInFrames(tabId: number, script: string, name: string, ...args: unknown[]) {
  // A page that never finishes loading can still show its error. Firefox resolves relative paths against the caller.
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
