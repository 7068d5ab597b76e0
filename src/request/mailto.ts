import type { Request, RequestWords } from "./build";

/** Windows hands at most some 2,000 characters to a mail program; what is longer is cut or ignored without a word. */
const MAX_LINK = 1900;

export interface MailLink {
  href: string;
  /** `false`: the text does not fit. Put it on the clipboard; the mail asks to paste it. */
  complete: boolean;
}

/** A link that opens the rep's mail program with the request, without a recipient. */
export function mailto({ subject, body }: Request, words: RequestWords): MailLink {
  const whole = link(subject, body);
  if (whole.length <= MAX_LINK) return { href: whole, complete: true };

  return { href: link(subject.slice(0, 150), words["request.paste"] ?? ""), complete: false };
}

/** RFC 6068: line ends are CRLF, spaces `%20`. A lone surrogate, half of a cut character, would make encoding throw. */
const link = (subject: string, body: string) =>
  `mailto:?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, "\r\n"))}`;

const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
