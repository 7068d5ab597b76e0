/**
 * Draws the PNGs of `icons/` from their SVGs in a headless browser: `node test/tools/run.mjs icons`. Run it by hand
 * after changing an SVG; the PNGs are in git because the manifest needs them.
 */
import { readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer";
import { browserArgs, findBrowser } from "./browser";

const SIZES = [16, 32, 48, 128];

/** Transparent margin in pixels. The stores show the largest icon and want 96 px of art in it. */
const margin = (size: number) => (size === 128 ? 16 : 0);

export async function main(): Promise<void> {
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArgs() });
  try {
    const page = await browser.newPage();
    for (const name of ["icon", "failed"]) {
      const svg = await readFile(`icons/${name}.svg`, "base64");
      for (const size of SIZES) {
        await page.setViewport({ width: size, height: size });
        await page.setContent(
          `<body style="margin:${margin(size)}px"><img style="display:block" width="${size - 2 * margin(size)}" src="data:image/svg+xml;base64,${svg}">`,
        );
        await writeFile(`icons/${name}-${size}.png`, await page.screenshot({ omitBackground: true, type: "png" }));
      }
    }
  } finally {
    await browser.close();
  }
}
