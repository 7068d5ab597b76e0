/**
 * Japanese typography: full-width marks in Japanese text, half-width letters and digits, no space between the two
 * except within a product's own names (サインイン ログ) and around `>` in a menu path; quotation marks 「」; です・ます.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../tools/files";

const JA = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々]";
const WIDE = "[、。！？：；（）「」・]";
const WRONG: readonly RegExp[] = [
  /.{0,12}["'“”‘’„«»『』]/u,
  // Marks of the wrong width.
  new RegExp(`.{0,12}(${JA}|[）」])[,;:!?.()]`, "u"),
  new RegExp(`.{0,12}\\((?=${JA})`, "u"),
  /.{0,12}(\.\.\.|…|‥|。。|、、)/u,
  /.{0,12}[０-９Ａ-Ｚａ-ｚ｡-ﾟ\u3000\u00a0\u202f]/u,
  // Spaces.
  new RegExp(`.{0,12}${JA} [\\w{]`, "u"),
  new RegExp(`.{0,12}[\\w}] ${JA}`, "u"),
  new RegExp(`.{0,12}(${WIDE} | ${WIDE})`, "u"),
  new RegExp(`.{0,12}(?![\\p{sc=Katakana}ー])${JA} ${JA}`, "u"),
  new RegExp(`.{0,12}${JA} (?![\\p{sc=Katakana}ー])${JA}`, "u"),
  / {2}|^ | $/u,
  // Plain form.
  /.{0,12}((?<!くださ|は)い|(?<!まし|でし)た|[るだ])。/u,
];

/** Problems of a text. Addresses are left out, since they have marks of their own. */
function wrong(text: string): string[] {
  const bare = text
    .replace(/https?:\/\/\S+/g, "x")
    .replace(/\S*\.\.\.@\S+/g, "x")
    .replaceAll("**", "")
    .replace(/ > /g, ">");
  return [
    ...WRONG.flatMap((pattern) => bare.match(pattern)?.[0] ?? []),
    ...["「」", "（）"].filter((pair) => !isPaired(bare, pair)),
  ];
}

/** Is each opening mark closed after it? Pairs may nest: a menu in brackets may contain an English name in brackets. */
function isPaired(text: string, [opens, closes]: string): boolean {
  let depth = 0;
  for (const char of text) {
    depth += Number(char === opens) - Number(char === closes);
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Every shown string of a locale file. Search terms are left out: people type them. */
function shown(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "terms" || key === "search" ? [] : shown(one)));
}

test.each(filesUnder("src/locales/ja").filter((path) => path.endsWith(".json") && !path.endsWith("glossary.json")))(
  "%s",
  (path) => {
    expect(shown(JSON.parse(readFileSync(path, "utf8"))).flatMap(wrong)).toEqual([]);
  },
);

test("labels that share a row leave room for each other at 400 px: a letter is as wide as it is high", () => {
  const ui = JSON.parse(readFileSync("src/locales/ja/ui.json", "utf8")) as Record<string, string>;
  const lettersOf = (...keys: string[]) => keys.map((key) => ui[key]?.length ?? 0).reduce((sum, one) => sum + one, 0);
  expect(lettersOf("header.lookup", "header.keep-open")).toBeLessThanOrEqual(9);
  expect(lettersOf("footer.auto-open")).toBeLessThanOrEqual(10);
  // In the same row as Outlook and Gmail.
  expect(lettersOf("it.mail", "copy")).toBeLessThanOrEqual(7);
});

test("finds what is wrong, and only that", () => {
  for (const bad of [
    '"コード"です。',
    "本当?",
    "コード:5",
    "承認(管理者)",
    "確認中...",
    "確認中…",
    "ＨubSpot",
    "ｺｰﾄﾞ",
    "HubSpot の設定",
    "設定 を開く",
    "開きます。 次に",
    "「コード",
    "（承認）)",
    "承認が必要である。",
    "接続に失敗した。",
  ])
    expect(wrong(bad), bad).not.toEqual([]);
  for (const good of [
    "「コード」：5（10:11）",
    "Entra ID > 監視と正常性 > サインイン ログ。",
    "割り当てが必要ですか？ > はい",
    "outlook_...@outlook.com",
    "example.comのように、@より後の部分を入力してください。",
    "**再接続**（Reconnect）をクリックします。",
    "「管理者アカウントをお持ちですか？」（Have an admin account?）",
  ])
    expect(wrong(good), good).toEqual([]);
});
