/** Typography of each language: paired quotation marks, spaces, apostrophes. Japanese has its own file. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPLETE, filesUnder } from "../tools/files";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

interface Typography {
  /** Marks of other languages and of typewriters. */
  foreign: RegExp;
  /** Opening and closing marks; a pair does not nest in itself. */
  pairs: readonly [open: string, close: string][];
  /** Places where a space is missing, superfluous or of the wrong kind. */
  spaces: readonly RegExp[];
  wrong: readonly string[];
  right: readonly string[];
}

const BEFORE_A_MARK = /\s[,;:.!?](?=\s|$)/gu;
const OWN_WORDS = /\p{L}…/gu;

const TYPOGRAPHY: Record<string, Typography> = {
  de: {
    foreign: /["'”«»‘]/gu,
    pairs: [["„", "“"]],
    spaces: [BEFORE_A_MARK, OWN_WORDS],
    wrong: ['Der "Code"', "Das geht's nicht", "Wirklich ?", "Code : 5", "„Code”", "„Code", "“Code„", "Moment…"],
    right: ["Der „Code“: 5", "Wirklich?", "Wird geprüft …", "… für diesen Benutzer"],
  },
  es: {
    foreign: /["'“”„‘’]/gu,
    pairs: [
      ["«", "»"],
      ["¿", "?"],
      ["¡", "!"],
    ],
    spaces: [BEFORE_A_MARK, /«\s|\s»/gu],
    wrong: ["Sigue fallando?", "Gracias!", "« Aceptar »", "“Aceptar”", "l'app", "Sí ; no", "»Aceptar«"],
    right: ["¿Sigue fallando?", "«Aceptar»", "**¿Quiere seguir?** (Stay signed in?)", "Sí; a las 10:11", "…"],
  },
  fr: {
    foreign: /["'“”„‘]/gu,
    pairs: [["«", "»"]],
    spaces: [
      /[ \u00a0](?=[;?!])/gu,
      /[ \u202f](?=:(?!\S*\/))/gu,
      /«(?!\u00a0)|(?<!\u00a0)»/gu,
      /[\p{L})»…][;!?](?=\s|$)/gu,
      /\s[,.](?=\s|$)/gu,
    ],
    wrong: [
      "Vraiment ?",
      "Oui\u00a0!",
      "Code : 5",
      `Code${NARROW}: 5`,
      "«\u202fmot\u202f»",
      "« mot »",
      "“mot”",
      "Quoi?",
      "l'eau",
      "l'**eau**",
    ],
    right: [`Vraiment${NARROW}?`, `Code${NO_BREAK}: 5`, `«${NO_BREAK}mot${NO_BREAK}»`, `à 10:11, 64${NARROW}000 fois`],
  },
  it: {
    foreign: /["'“”„‘]/gu,
    pairs: [["«", "»"]],
    spaces: [BEFORE_A_MARK, /«\s|\s»/gu, /(?<!\bpo)’\s+(?=\p{L})/gu],
    wrong: ["l'app", "“Accetta”", "« Accetta »", "«Accetta", "Non funziona ?", "l’ app", "Attendere..."],
    right: ["l’app", "«Accetta»", "Non funziona?", "Alle 10:11.", "…"],
  },
  nl: {
    foreign: /["'«»„‘]/gu,
    pairs: [["“", "”"]],
    spaces: [BEFORE_A_MARK],
    wrong: ["„Accepteren”", "foto's", "Lukt het niet ?", "Wacht...", "“Accepteren"],
    right: ["“Accepteren”", "agenda’s", "Lukt het niet? Mail IT.", "…"],
  },
  pt: {
    foreign: /["'«»„‘’]/gu,
    pairs: [["“", "”"]],
    spaces: [BEFORE_A_MARK, /“\s|\s”/gu],
    wrong: ['"Aceitar"', "«Aceitar»", "“Aceitar", "”Aceitar“", "O erro continua ?", "Espere...", "copo d'água"],
    right: ["“Aceitar”", "O erro continua? Escreva para a TI.", "Às 10:11", "…"],
  },
};

/** In every language: no line break within a grouped number, one mark for three dots, no double spaces. */
const EVERYWHERE = [/\d (?=\d{3}(?!\d))/gu, /\.{3}/gu, /[ \u00a0\u202f]{2}/gu];

/** Leaves out addresses, which have marks of their own, and English labels in brackets that end in "?". */
const bare = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, "x")
    .replace(/\boutlook_(\.{3}|…)/g, "outlook")
    .replace(/ ?\((Stay signed in|Have an admin account)\?\)/g, "");

/** Does a mark not close, close without opening, or nest in itself? */
function isUnpaired(text: string, [open, close]: readonly [string, string]): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === open) depth += 1;
    if (mark === close) depth -= 1;
    if (depth < 0 || depth > 1) return true;
  }
  return depth !== 0;
}

/** The wrong places of a text, each with up to twelve characters before it. */
function wrongIn(text: string, { foreign, pairs, spaces }: Typography): string[] {
  const plain = bare(text);
  return [
    ...[foreign, ...spaces, ...EVERYWHERE].flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ index, 0: found }) => plain.slice(Math.max(0, index - 12), index) + found),
    ),
    ...(pairs.some((pair) => isUnpaired(plain, pair)) ? [plain] : []),
  ];
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

test("every complete language has its row", () => {
  expect(Object.keys(TYPOGRAPHY).sort()).toEqual(COMPLETE.filter((lang) => lang !== "en" && lang !== "ja").sort());
});

describe.each(Object.entries(TYPOGRAPHY))("%s", (lang, row) => {
  const files = filesUnder(`src/locales/${lang}`).filter((path) => path.endsWith(".json"));

  test.each(files.filter((path) => !path.endsWith("glossary.json")))("%s", (path) => {
    expect(strings(JSON.parse(readFileSync(path, "utf8"))).flatMap((text) => wrongIn(text, row))).toEqual([]);
  });

  test("finds what is wrong, and only that", () => {
    for (const text of row.wrong) expect(wrongIn(text, row), text).not.toEqual([]);
    for (const text of [...row.right, "outlook_...@outlook.com", "https://app.hubspot.com/?a=b"])
      expect(wrongIn(text, row), text).toEqual([]);
    for (const text of ["64 000", "Code...", "a  b"]) expect(wrongIn(text, row), text).not.toEqual([]);
  });
});
