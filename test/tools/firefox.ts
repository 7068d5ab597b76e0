/**
 * Finds or installs the Firefox for the tests. Order: `FIREFOX_PATH`, an installed one, Debian's package, Mozilla's own
 * download into `.browser/`.
 */
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from "@puppeteer/browsers";
import { installPackage, isExecutable, versionOf } from "./browser";
import { OLDEST_FIREFOX } from "./firefox-manifest";

const cacheDir = fileURLToPath(new URL("../../.browser", import.meta.url));
const NAMES = ["firefox", "firefox-esr"];

function places(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") return ["/Applications/Firefox.app/Contents/MacOS/firefox"];
  if (process.platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].filter((dir) => dir !== undefined);
    return roots.map((dir) => join(dir, "Mozilla Firefox/firefox.exe"));
  }
  return (env.PATH ?? "").split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
}

/** Whether it starts and is new enough. Ubuntu's `firefox` without snap is a stub; Debian 12's may be version 140. */
function works(file: string): boolean {
  return isExecutable(file) && versionOf(file) >= OLDEST_FIREFOX;
}

async function fromMozilla(): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  const old = installed.filter(({ browser }) => browser === Browser.FIREFOX).map((one) => one.executablePath);
  const kept = old.find(works);
  if (kept) return kept;
  const buildId = await resolveBuildId(Browser.FIREFOX, platform, "stable");
  const { executablePath } = await install({ browser: Browser.FIREFOX, buildId, cacheDir });
  return works(executablePath) ? executablePath : undefined;
}

/** The executable, or why there is none. Throws if `FIREFOX_PATH` names an unsuitable one. */
export async function findFirefox(): Promise<{ path: string } | { missing: string }> {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (works(named)) return { path: named };
    throw new Error(`${named} is no Firefox ${OLDEST_FIREFOX} or later.`);
  }
  const found = places(process.env).find(works);
  if (found) return { path: found };
  console.error(`No Firefox ${OLDEST_FIREFOX} or later found, installing one …`);
  const packaged = installPackage("firefox-esr") ? places(process.env).find(works) : undefined;
  if (packaged) return { path: packaged };
  try {
    const downloaded = await fromMozilla();
    if (downloaded) return { path: downloaded };
    return { missing: "the downloaded Firefox does not start" };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
