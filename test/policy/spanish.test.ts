/** Spanish typography: ¿ and ¡ where a sentence opens, «» without spaces, no straight quotes, no English ellipsis; usted. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

/** What is wrong with a text. Addresses have signs of their own, and an English label in brackets its own question. */
function wrong(text: string): string[] {
  const bare = text
    .replace(/https?:\/\/\S+/g, "")
    .replace(/\boutlook_\.{3}/g, "")
    .replace(/ ?\((Stay signed in|Have an admin account)\?\)/g, "");
  return [
    ...(bare.match(/.{0,12}["'“”‘’]/gu) ?? []),
    ...(bare.match(/.{0,12}(«\s|\s»)/gu) ?? []),
    ...(bare.match(/.{0,12}\s[,;:.!?](?=\s|$)/gu) ?? []),
    ...(bare.match(/.{0,12}\.{3}/gu) ?? []),
    ...["¿?", "¡!", "«»"].filter(
      (pair) => bare.split(pair[0] as string).length !== bare.split(pair[1] as string).length,
    ),
  ];
}

test.each(filesUnder("src/locales/es").filter((path) => path.endsWith(".json") && !path.endsWith("glossary.json")))(
  "%s",
  (path) => {
    const strings = [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text as string);
    expect(strings.flatMap(wrong)).toEqual([]);
  },
);

test("finds what is wrong, and only that", () => {
  for (const bad of ["Sigue fallando?", "Gracias!", "« Aceptar »", "“Aceptar”", "l'app", "Sí ; no", "Espere..."])
    expect(wrong(bad), bad).not.toEqual([]);
  for (const good of ["¿Sigue fallando?", "«Aceptar»", "**¿Quiere seguir?** (Stay signed in?)", "Sí; a las 10:11", "…"])
    expect(wrong(good), good).toEqual([]);
});
