/**
 * Microsoft's sign-in numbers, in every form in which people paste them. The number is the one part of an Entra error
 * that is neither translated nor reworded. Numbers are read from tokens, so punctuation after the prefix is ignored.
 */
import type { Tokens } from "../text/tokens";

export interface SignInNumber {
  /** Digits only. */
  number: string;
  /** Token positions, `end` exclusive. */
  start: number;
  end: number;
}

/**
 * The word before the number in `Error Code: 53003`, as Microsoft's page and people write it, folded; in Japanese and
 * Chinese its last character. Others number their errors too, so except in `error_codes` a label counts only before a
 * number that a rule names, near a word of Microsoft's, or on its sign-in page.
 */
const LABELS: ReadonlySet<string> = new Set(
  "code codes number fehlercode erreur error erro errore foutcode felkod fejlkode feilkode virhekoodi bledu chyby kodu hibakod ошибки помилки грешка грешката greske pogreske eroare kesalahan loi ด σφαλματος שגיאה الخطا خطا ド 码 碼 코드".split(
    " ",
  ),
);
/** Last words of OAuth error values: MSAL writes `temporarily_unavailable: 50033 - [`. */
const OAUTH_ENDS: ReadonlySet<string> = new Set("required grant client request resource denied unavailable".split(" "));

/** Words that are found near Microsoft's numbers and hardly anywhere else. */
const MICROSOFT = /correlation[\s_-]?id|microsoft|aadsts|entra\b|azure/i;
/** Maximum distance of such a word from the number, in characters. */
const BESIDE = 200;

/** Microsoft's lowest number. Behind a label, a lower one is somebody else's: 10060 is a socket error. */
const LOWEST = 16_000;
const NUMBER = /^\d{5,7}$/;

/**
 * The distinct numbers in order of appearance. A number is a whole run of five to seven digits; `AADSTS501` at the end
 * of a line and `05` on the next are one.
 */
export function signInNumbers(
  text: string,
  { words, ends, starts }: Tokens,
  isKnown: (number: string) => boolean,
  isOnPage = false,
) {
  const found = new Map<string, SignInNumber>();
  const add = (number: string, start: number, end: number) => {
    if (!found.has(number)) found.set(number, { number, start, end });
  };

  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    const before = words[i - 1] as string;
    if (before === "aadsts") {
      const next = words[i + 1] ?? "";
      const gap = text.slice(ends[i], starts[i + 1]);
      if (NUMBER.test(word)) add(word, i - 1, i + 1);
      else if (NUMBER.test(word + next) && gap.trim() === "" && gap.includes("\n")) add(word + next, i - 1, i + 2);
    } else if (NUMBER.test(word)) {
      const after = text.slice(ends[i], (ends[i] as number) + 2);
      // `Code=-50005` is MSAL's own number.
      if (text[(starts[i] as number) - 1] === "-") continue;
      // `90072xx` is masked.
      if (/^\p{L}/u.test(after)) continue;
      const labelled = LABELS.has(before) || (OAUTH_ENDS.has(before) && /^ ?[-:]/.test(after));
      if (!labelled || Number(word) < LOWEST) continue;
      const own = before === "codes" && words[i - 2] === "error";
      const start = starts[i] as number;
      const isBeside = () => MICROSOFT.test(text.slice(Math.max(0, start - BESIDE), start + BESIDE));
      if (own || isOnPage || isKnown(word) || isBeside()) add(word, i, i + 1);
    }
  }
  return [...found.values()];
}
