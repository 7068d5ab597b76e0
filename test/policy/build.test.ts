/** What ships: sizes, permissions, CSP, nothing that pages can fetch, nothing from elsewhere. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import source from "../../manifest.json" with { type: "json" };
import { filesUnder, languages, readJson } from "../tools/files";

const BUILD = "dist/chrome";
type Manifest = typeof source & { web_accessible_resources?: unknown };

beforeAll(() => {
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error('No build: run "npm run build" first, or "npm test".');
});

const manifest = () => readJson(`${BUILD}/manifest.json`) as Manifest;
const text = (path: string) => readFileSync(join(BUILD, path), "utf8");
const size = (path: string) => readFileSync(join(BUILD, path)).length;
const scripts = () => filesUnder(".", BUILD).filter((path) => path.endsWith(".js"));

/** Words and rules are data, whose size does not count. */
const isData = (path: string) =>
  new RegExp(`^assets/(table|stems|aadsts(-\\w+)?|sources|${languages().join("|")})\\.js$`).test(path);

describe("sizes", () => {
  test("the content script is one small file", () => {
    expect(size("src/content.iife.js")).toBeLessThanOrEqual(8000);
    expect(text("src/content.iife.js")).not.toMatch(/\bimport\b|\bexport\b/);
  });

  test("so is the watcher of the sign-in page", () => {
    expect(size("src/signin.iife.js")).toBeLessThanOrEqual(2000);
    expect(text("src/signin.iife.js")).not.toMatch(/\bimport\b|\bexport\b/);
  });

  test("so is what a press of the button puts into a page", () => {
    expect(size("src/reader.iife.js")).toBeLessThanOrEqual(8000);
    expect(text("src/reader.iife.js")).not.toMatch(/\bimport\b|\bexport\b/);
  });

  test("what the popup loads to show a card, script and style, is at most 60 kB", () => {
    const loaded = reachable("src/popup.html", /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g);
    const files = loaded.filter((path) => !isData(path));
    expect(sum(files), listed(files)).toBeLessThanOrEqual(60_000);
  });

  test("with every view, the lookup and the mailbox check it stays small; words and rules are data", () => {
    const files = reachable("src/popup.html", /["'`]((?:\.\/|assets\/)[^"'`]+\.(?:js|css))["'`]/g);
    expect(files.filter(isData).length).toBeGreaterThan(languages().length);
    const code = files.filter((path) => !isData(path));
    expect(sum(code), listed(code)).toBeLessThanOrEqual(160_000);
  });

  test("what it knows: signs, and a model that is loaded only when no sign decides", () => {
    expect(size("knowledge/signs.json")).toBeLessThanOrEqual(60_000);
    expect(size("knowledge/model.json")).toBeLessThanOrEqual(200_000);
    expect(gzipSync(text("knowledge/model.json"), { level: 9 }).length).toBeLessThanOrEqual(90_000);
  });
});

describe("manifest", () => {
  test("pages can fetch nothing of it", () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest()).not.toHaveProperty("externally_connectable");
  });

  test("the content security policy is the one of the design, to the letter", () => {
    expect(manifest().content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https://dns.google https://cloudflare-dns.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
  });

  test("every permission is justified in PRIVACY.md, and none besides", () => {
    const section = readFileSync("PRIVACY.md", "utf8").split("## Permissions")[1]?.split("\n## ")[0] ?? "";
    const rows = section.split("\n").filter((line) => /^\| (optional: )?`/.test(line));
    const names = (kind: (row: string) => boolean) =>
      rows
        .filter(kind)
        .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name as string))
        .sort();
    const { permissions, host_permissions, optional_host_permissions } = manifest();
    expect(names((row) => !row.includes("optional:"))).toEqual([...permissions, ...host_permissions].sort());
    expect(names((row) => row.includes("optional:"))).toEqual([...optional_host_permissions].sort());
    for (const row of rows) expect(row.split("|")[2]?.trim().length, row).toBeGreaterThan(20);
  });

  test("content scripts run on HubSpot's app and nowhere else", () => {
    expect(manifest().content_scripts.map(({ matches, include_globs }) => [matches, include_globs])).toEqual([
      [["https://*.hubspot.com/*"], ["https://app.hubspot.com/*", "https://app-*.hubspot.com/*"]],
    ]);
  });

  test("every file that it names is there", () => {
    const { icons, action, background, content_scripts, side_panel, options_ui, storage } = manifest();
    const files = [
      ...Object.values(icons),
      ...Object.values(action.default_icon),
      action.default_popup,
      background.service_worker,
      ...content_scripts.flatMap(({ js }) => js),
      side_panel.default_path,
      options_ui.page,
      storage.managed_schema,
      ...languages().map((lang) => `_locales/${lang}/messages.json`),
      ...[16, 32, 48, 128].map((pixels) => `icons/failed-${pixels}.png`),
    ];
    for (const file of files) expect(existsSync(join(BUILD, file.split("?")[0] as string)), file).toBe(true);
  });

  test("version and package agree, and the store's words exist", () => {
    expect(manifest().version).toBe((readJson("package.json") as { version: string }).version);
    for (const [, key] of JSON.stringify(manifest()).matchAll(/__MSG_(\w+)__/g)) {
      for (const lang of languages()) expect(readJson(`src/locales/${lang}/store.json`)).toHaveProperty(key as string);
    }
  });
});

describe("scripts", () => {
  test("come from the package alone", () => {
    for (const path of filesUnder(".", BUILD).filter((path) => /\.(js|html)$/.test(path))) {
      expect(text(path), path).not.toMatch(
        /(src|href)="(https?:)?\/\/|importScripts\(|import\(\s*["'`]https?:|\.wasm\b/,
      );
    }
  });

  test("run no text", () => {
    for (const path of scripts()) expect(text(path), path).not.toMatch(/\beval\(|new Function\(|document\.write/);
  });

  test("write HTML nowhere but in Preact's own path for it, which nobody uses", () => {
    const sinks = /innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc/g;
    for (const path of scripts()) {
      for (const { index } of text(path).matchAll(sinks)) {
        // Preact: `v.__html == t.innerHTML || (t.innerHTML = v.__html)`; the sources have no `dangerouslySet…`.
        expect(text(path).slice(index - 60, index + 60), path).toContain("__html");
      }
    }
  });

  test("carry no source map and no path of the machine that built them", () => {
    expect(filesUnder(".", BUILD).filter((path) => path.endsWith(".map"))).toEqual([]);
    for (const path of scripts()) expect(text(path), path).not.toMatch(/sourceMappingURL|node_modules\/|file:\/\/\//);
  });

  test("leave the test's own libraries out", () => {
    for (const path of scripts()) expect(text(path), path).not.toMatch(/ZodError|fast-check|puppeteer/);
  });
});

/** Scripts and styles of a page, and what these name in turn by `pattern`. */
function reachable(page: string, pattern: RegExp): string[] {
  const found = new Set<string>();
  const named = [...text(page).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)];
  const queue = named.map(([, target]) => resolve(page, target as string));
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith(".js"))
      queue.push(...[...text(path).matchAll(pattern)].map(([, to]) => resolve(path, to as string)));
  }
  return [...found].sort();
}

const resolve = (from: string, target: string) => {
  if (/^\/?assets\//.test(target)) return target.replace(/^\//, "");
  return join(dirname(from), target).replaceAll("\\", "/");
};
const sum = (files: string[]) => files.reduce((total, path) => total + size(path), 0);
const listed = (files: string[]) => files.map((path) => `${size(path)} ${path}`).join("\n");
