/**
 * `npm run store` writes all that the stores ask for into `store/`: answers to paste, descriptions and pictures in each
 * language. Throws if a picture has a size or transparency that a store would refuse.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { launch } from "../e2e/harness";
import { banners, posters } from "./posters";
import {
  BUILD,
  CERTIFIED,
  DATA,
  justifications,
  listed,
  listing,
  long,
  REVIEW,
  SINGLE_PURPOSE,
  short,
} from "./store-texts";

const OUT = "store";

const list = (lines: readonly string[]) => lines.map((line, i) => `${i + 1}. ${line}`).join("\n");

function answers(): string {
  const asked = justifications();
  const hosts = asked.filter(({ permission }) => permission.includes("://"));
  const named = asked.filter(({ permission }) => !permission.includes("://"));
  const rows = (some: typeof asked) =>
    some.map(({ permission, optional, text }) => `### ${permission}${optional ? " (optional)" : ""}\n\n${text}`);
  return [
    "# Answers for the stores",
    "## Single purpose (Chrome, Edge)",
    SINGLE_PURPOSE,
    "## Permission justification (Chrome, Edge)",
    ...rows(named),
    "## Host permission justification (Chrome, Edge)",
    hosts.map(({ permission, text }) => `${permission}: ${text}`).join("\n\n"),
    "## Remote code (Chrome, Edge)",
    "No, I am not using remote code.",
    "## Data usage (Chrome, Edge)",
    "Tick no box. What would have to be said to each:",
    DATA.map(([kind, why]) => `- ${kind}: ${why}`).join("\n"),
    "Tick all three certifications:",
    CERTIFIED.map((line) => `- ${line}`).join("\n"),
    "## Privacy policy",
    "The text of PRIVACY.md, at a public address (AMO: paste it).",
    "## Data collection (AMO)",
    'The manifest says `data_collection_permissions: { required: ["none"] }`. The mailbox check asks a public resolver for the mail servers of a domain, after a click and a permission of its own; a domain is no personal data.',
    "## Notes for the reviewer (all)",
    list(REVIEW),
    "## Notes on the source (AMO)",
    list(BUILD),
    "",
  ].join("\n\n");
}

/** Size of a PNG and whether it has an alpha channel, read from its header. */
export function readPng(bytes: Buffer): { width: number; height: number; alpha: boolean } {
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes.readUInt8(25) >= 4 };
}

function check(path: string, width: number, height: number, alpha?: boolean): void {
  const seen = readPng(readFileSync(path));
  const fits = seen.width === width && seen.height === height && (alpha === undefined || seen.alpha === alpha);
  if (!fits) throw new Error(`${path}: ${JSON.stringify(seen)}, the stores want ${width}×${height}.`);
}

export async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  writeFileSync(`${OUT}/answers.md`, answers());
  const harness = await launch();
  try {
    const popup = await harness.openOwn("src/popup.html#in-a-tab");
    await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
    for (const lang of listed()) {
      const out = `${OUT}/${lang}`;
      mkdirSync(out);
      const { name, summary } = short(lang);
      writeFileSync(`${out}/name.txt`, `${name}\n`);
      writeFileSync(`${out}/short.txt`, `${summary}\n`);
      writeFileSync(`${out}/description.txt`, long(lang));
      writeFileSync(`${out}/search.txt`, `${listing(lang).search.join("\n")}\n`);
      await popup.evaluate((language) => chrome.storage.sync.set({ settings: { language } }), lang);
      await posters(harness, popup, lang, listing(lang), out);
      await banners(harness, popup, lang, listing(lang), out);
      for (const n of [1, 2, 3, 4, 5]) check(`${out}/screenshot-${n}.png`, 1280, 800, false);
      check(`${out}/tile-440x280.png`, 440, 280, false);
      check(`${out}/marquee-1400x560.png`, 1400, 560, false);
      check(`${out}/logo-300x300.png`, 300, 300);
      console.log(`${out}: texts, five screenshots, tile, marquee, logo`);
    }
    writeFileSync(`${OUT}/icon-128.png`, readFileSync("icons/icon-128.png"));
    check(`${OUT}/icon-128.png`, 128, 128, true);
  } finally {
    await harness.close();
  }
  console.log(`${OUT}/answers.md: single purpose, permissions, data use, steps for reviewers`);
}
