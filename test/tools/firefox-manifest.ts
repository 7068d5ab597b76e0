/** The package for Firefox: the same files with another manifest. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Must never change: policies and updates identify the extension by it. */
export const FIREFOX_ID = "connect-fix@connect-fix.example";

/** The first ESR version with the Navigation API, trusted types and a popup that may open by itself. */
export const OLDEST_FIREFOX = 153;

type Json = Record<string, unknown>;

/**
 * - An event page instead of a service worker, a sidebar instead of a side panel.
 * - Firefox takes `incognito: "split"` to mean "never in private windows".
 * - Firefox has no schema for managed storage.
 * - Without `default_area` the button is hidden in the extensions menu, where nobody sees the badge.
 */
export function firefoxManifest(chrome: Json): Json {
  const { minimum_chrome_version: _, side_panel, incognito: __, storage: ___, ...rest } = chrome;
  const { background, action, permissions, ...same } = rest;
  const { default_icon, default_title } = action as Json;
  return {
    ...same,
    action: { ...(action as Json), default_area: "navbar" },
    background: { scripts: [(background as Json).service_worker], type: "module" },
    permissions: (permissions as string[]).filter((name) => name !== "sidePanel"),
    sidebar_action: {
      default_title,
      default_icon,
      default_panel: (side_panel as Json).default_path,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: `${OLDEST_FIREFOX}.0`,
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}

export function writeFirefox(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const manifest = firefoxManifest(JSON.parse(readFileSync(`${from}/manifest.json`, "utf8")) as Json);
  writeFileSync(`${to}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
