/** Rules whose words are not yet written for their reader, from `unconverted.json`. The list only shrinks. */
import { readJson } from "../tools/files";

export const unconverted: ReadonlySet<string> = new Set(
  Object.entries(readJson("test/policy/unconverted.json") as Record<string, string[]>).flatMap(([folder, names]) =>
    names.map((name) => `${folder}/${name}`),
  ),
);
