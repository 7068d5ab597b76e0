/** The Firefox package: the same files as Chrome's, and a manifest that passes Mozilla's linter. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesUnder, readJson } from "../tools/files";
import { firefoxManifest, OLDEST_FIREFOX } from "../tools/firefox-manifest";

interface Report {
  errors: { code: string }[];
  warnings: { code: string }[];
}

function lint(folder: string): Report {
  const args = ["node_modules/web-ext/bin/web-ext.js", "lint", "--source-dir", folder, "--output", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, "--no-config-discovery"], { encoding: "utf8" });
  expect(stdout, stderr).toContain("{");
  return JSON.parse(stdout) as Report;
}
const codes = (found: { code: string }[]) => found.map(({ code }) => code).sort();

test("Mozilla's check finds no error, and two warnings that are known", { timeout: 60_000 }, () => {
  const { errors, warnings } = lint("dist/firefox");
  expect(errors).toEqual([]);
  // Preact's path for HTML, which nobody uses, and the side panel, which the code uses in Chrome and Edge only.
  expect(codes(warnings)).toEqual(["UNSAFE_VAR_ASSIGNMENT", "UNSUPPORTED_API"]);
});

test("for the Chrome package it finds nothing but what Firefox must have and Chrome must not", {
  timeout: 60_000,
}, () => {
  expect(codes(lint("dist/chrome").errors)).toEqual(["ADDON_ID_REQUIRED", "BACKGROUND_SERVICE_WORKER_NOFALLBACK"]);
});

test("every file but the manifest is Chrome's, byte for byte", () => {
  const files = filesUnder(".", "dist/chrome");
  expect(filesUnder(".", "dist/firefox")).toEqual(files);
  const differing = files.filter(
    (path) => !readFileSync(`dist/chrome/${path}`).equals(readFileSync(`dist/firefox/${path}`)),
  );
  expect(differing).toEqual(["manifest.json"]);
});

describe("the manifest", () => {
  const manifest = readJson("dist/firefox/manifest.json") as Record<string, unknown>;

  test("is the one that is made of Chrome's", () => {
    expect(manifest).toEqual(firefoxManifest(readJson("dist/chrome/manifest.json") as Record<string, unknown>));
  });

  test("asks for nothing more than Chrome's, and collects nothing", () => {
    const chrome = readJson("dist/chrome/manifest.json") as Record<string, unknown>;
    for (const key of ["host_permissions", "optional_host_permissions", "content_security_policy", "content_scripts"]) {
      expect(manifest[key], key).toEqual(chrome[key]);
    }
    expect(manifest.permissions).toEqual((chrome.permissions as string[]).filter((name) => name !== "sidePanel"));
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: `${OLDEST_FIREFOX}.0`, data_collection_permissions: { required: ["none"] } },
    });
  });

  test("may be allowed in private windows, and shows its button on the bar", () => {
    expect(manifest).not.toHaveProperty("incognito");
    expect(manifest.action).toMatchObject({ default_area: "navbar" });
  });
});
