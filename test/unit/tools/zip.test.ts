import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { pack } from "../../tools/zip";

test("the same files give the same bytes, whenever and in whatever order they were written", async () => {
  const write = async (order: string[], time: number) => {
    const dir = mkdtempSync(join(tmpdir(), "zip-"));
    mkdirSync(join(dir, "src"));
    for (const path of order) {
      writeFileSync(join(dir, path), `content of ${path}`);
      utimesSync(join(dir, path), time, time);
    }
    const bytes = await pack(dir);
    rmSync(dir, { recursive: true });
    return bytes;
  };
  const files = ["manifest.json", "src/a.js", "src/b.js"];
  const bytes = await write(files, 1_000_000_000);
  expect(await write(files.toReversed(), 1_700_000_000)).toEqual(bytes);
  const unpacked = unzipSync(bytes);
  expect(Object.keys(unpacked)).toEqual(files);
  expect(strFromU8(unpacked["src/a.js"] as Uint8Array)).toBe("content of src/a.js");
});
