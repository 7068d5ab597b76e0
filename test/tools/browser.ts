/**
 * Finds or installs the browser for demo, tests and benchmarks. Order: `PUPPETEER_EXECUTABLE_PATH`, `CHROME_PATH`, an
 * installed Chrome, Edge or Chromium, one downloaded into `.browser/` earlier, Debian's package, Chrome for Testing.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from "@puppeteer/browsers";

/** The manifest's `minimum_chrome_version`. */
const OLDEST = 127;
const cacheDir = fileURLToPath(new URL("../../.browser", import.meta.url));
const root = process.getuid?.() === 0;

const LINUX = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** Paths where this platform may have a browser, likeliest first. */
function places(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") {
    const app = (name: string) => `Applications/${name}.app/Contents/MacOS/${name}`;
    return MAC.flatMap((name) => [join("/", app(name)), join(env.HOME ?? "/", app(name))]);
  }
  if (process.platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((dir) => dir !== undefined);
    return WINDOWS.flatMap((name) => roots.map((dir) => join(dir, name)));
  }
  const path = (env.PATH ?? "").split(delimiter);
  return LINUX.flatMap((name) => path.map((dir) => join(dir, name)));
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser's major version; `NaN` if it does not start. The first start from a slow disk may take a minute. */
export function versionOf(file: string): number {
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 120_000 });
  return Number(/(\d+)\.\d+/.exec(stdout ?? "")?.[1]);
}

/**
 * Whether `file` is a browser that starts and is new enough. On Linux it may be a stub (Ubuntu's `chromium-browser`
 * without snap), so it is asked for its version; on other platforms that would open a window.
 */
function works(file: string): boolean {
  if (!isExecutable(file)) return false;
  if (process.platform !== "linux") return true;
  return versionOf(file) >= OLDEST;
}

async function cached(): Promise<string | undefined> {
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  const chromes = installed.filter(({ browser }) => browser !== Browser.FIREFOX);
  return chromes.map((browser) => browser.executablePath).find(works);
}

/** Installs a Debian package as root or with passwordless sudo. `false` if that fails. */
export function installPackage(name: string): boolean {
  const has = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux" || !has("apt-get", "--version")) return false;
  if (!root && !has("sudo", "-n", "true")) return false;
  const apt = (...args: string[]) => {
    const command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", ...args];
    if (!root) command.unshift("sudo", "-n");
    const [program = "", ...rest] = command;
    // Progress goes to stderr, because stdout belongs to the command that needs the browser.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(program, rest, { stdio: ["ignore", 2, 2], env }).status === 0;
  };
  apt("update");
  return apt("install", "-y", "--no-install-recommends", name);
}

/** Since 23.10, Ubuntu denies the sandbox to browsers that it does not know, such as one in `.browser/`. */
function isSandboxForbidden(): boolean {
  const setting = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns";
  return !root && existsSync(setting) && readFileSync(setting, "utf8").trim() === "1";
}
const SANDBOX =
  "this system forbids the downloaded browser its sandbox (allow it: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0)";

/** Downloads Chrome for Testing into `.browser/`: about 180 MB, once. */
async function installForTesting(): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const buildId = await resolveBuildId(Browser.CHROME, platform, "stable");
  const { executablePath } = await install({ browser: Browser.CHROME, buildId, cacheDir, installDeps: root });
  return works(executablePath) ? executablePath : undefined;
}

/** The path of a working browser. If none is found or can be installed, rejects with instructions. */
export async function findBrowser(): Promise<string> {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH || process.env.CHROME_PATH;
  if (named) {
    if (works(named)) return named;
    throw new Error(`${named} is no Chrome, Edge or Chromium ${OLDEST} or later.`);
  }
  const found = places(process.env).find(works) ?? (await cached());
  if (found) return found;

  console.error("No Chrome, Edge or Chromium found, installing one …");
  const byApt = installPackage("chromium") ? places(process.env).find(works) : undefined;
  if (byApt) return byApt;
  let reason = "the downloaded browser does not start (system libraries missing?)";
  try {
    const downloaded = await installForTesting();
    if (downloaded && isSandboxForbidden()) reason = SANDBOX;
    else if (downloaded) return downloaded;
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `No browser, and none could be installed: ${reason}.\n` +
      `Install Chrome, Edge or Chromium ${OLDEST} or later, or name one: CHROME_PATH=/path/to/chrome npm start`,
  );
}

/** Flags for a browser that makes no requests of its own. On Linux, Chromium as root does not start with a sandbox. */
export function browserArgs(): string[] {
  const quiet = [
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A proxy would resolve HubSpot's hosts itself, past the stand-in.
    "--no-proxy-server",
  ];
  return process.platform === "linux" && root ? ["--no-sandbox", ...quiet] : quiet;
}

export async function main(): Promise<number> {
  try {
    console.log(await findBrowser());
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
