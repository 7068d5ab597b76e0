/** The bare extension to compare with: both include what the browser itself needs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** File names are those of the build, because the harness recognises worker and popup by them. */
export const BARE: Record<string, string> = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Bare",
    version: "1",
    action: { default_popup: "src/popup.html" },
    background: { service_worker: "service-worker-loader.js" },
    permissions: ["storage"],
    content_scripts: [{ matches: ["https://*.hubspot.com/*"], js: ["content.js"] }],
  }),
  "service-worker-loader.js": "chrome.runtime.onMessage.addListener(() => { chrome.action.openPopup(); });",
  "content.js":
    "new MutationObserver(() => { if (document.querySelector('#bench-banner')) chrome.runtime.sendMessage({}); }).observe(document, { childList: true, subtree: true });",
  "src/popup.html":
    "<!doctype html><meta charset=utf-8><title>Bare</title><p data-sentence>The connection failed. Ask your administrator for a license, then connect again.</p>",
};

export function extensionOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "bare-extension-"));
  mkdirSync(join(dir, "src"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

export const remove = (dir: string) => rmSync(dir, { recursive: true, force: true });
