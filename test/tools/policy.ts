/**
 * A browser with policies of its own. The policy folder is shared by the whole machine, so the browser gets a private
 * mount over it, and a test affects no other browser. Needs `unshare` and permission to mount.
 */
import { spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** The folder where a browser looks for policies, by the name of its executable. */
function policiesOf(browser: string): string {
  if (/edge/.test(basename(browser))) return "/etc/opt/edge";
  return /google-chrome/.test(basename(browser)) ? "/etc/opt/chrome" : "/etc/chromium";
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export interface Managed {
  /** Script that starts the browser under the policies and passes its arguments on. */
  executable: string;
  /** Temporary folder for the test, deleted by `remove`. */
  folder: string;
  /** Sets the policies; `null` removes all of them. */
  set(policies: object | null): void;
  remove(): void;
}

/** `refused` says why it is impossible: not Linux, no `unshare`, no permission to mount, no folder to mount over. */
export function managed(browser: string): Managed | { refused: string } {
  if (process.platform !== "linux") return { refused: "policies are set in files on Linux only" };
  const target = policiesOf(browser);
  if (!existsSync(target)) return { refused: `there is no ${target} to mount over` };
  const folder = mkdtempSync(join(tmpdir(), "connect-fix-policy-"));
  const source = join(folder, "etc");
  cpSync(target, source, { recursive: true, dereference: true });
  rmSync(join(source, "policies"), { recursive: true, force: true });
  mkdirSync(join(source, "policies/managed"), { recursive: true });
  const unshare = process.getuid?.() === 0 ? "unshare -m" : "unshare -rm";
  const mount = `mount --bind ${quoted(source)} ${quoted(target)}`;
  const tried = spawnSync("sh", ["-c", `${unshare} sh -c ${quoted(mount)}`], { encoding: "utf8" });
  if (tried.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { refused: `a private mount is refused: ${tried.stderr.trim() || tried.error?.message}` };
  }
  const executable = join(folder, "browser");
  const run = `${mount} && exec ${quoted(browser)} "$@"`;
  writeFileSync(executable, `#!/bin/sh\nexec ${unshare} sh -c ${quoted(run)} sh "$@"\n`);
  chmodSync(executable, 0o755);
  const file = join(source, "policies/managed/connect-fix.json");
  return {
    executable,
    folder,
    set: (policies) => (policies ? writeFileSync(file, JSON.stringify(policies)) : rmSync(file, { force: true })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The extension id that browsers derive from a public key. */
export const idOf = (publicKey: Buffer): string =>
  createHash("sha256")
    .update(publicKey)
    .digest("hex")
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Copies a build and gives it a key, and so an id, of its own, because policies name an extension by its id. */
export function keyed(build: string, folder: string): { path: string; id: string } {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const der = publicKey.export({ type: "spki", format: "der" });
  const path = join(folder, "extension");
  cpSync(build, path, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));
  writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest, key: der.toString("base64") }));
  return { path, id: idOf(der) };
}
