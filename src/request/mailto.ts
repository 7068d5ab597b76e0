/** The ways out of the popup: a link for the mail program, and the compose pages of Outlook on the web and of Gmail. */

/** Words of the interface by key, `request.*` among them. A line whose words are missing is left out. */
export type RequestWords = Readonly<Partial<Record<string, string>>>;

export interface Request {
  subject: string;
  body: string;
}

/** Windows hands at most some 2,000 characters to a mail program; what is longer is cut or ignored without a word. */
export const MAX_LINK = 1900;

export interface MailLink {
  href: string;
  /** `false`: not all of the text fits. Put it on the clipboard; the mail asks to paste it. */
  complete: boolean;
}

/** A link that opens the rep's mail program with the request; to nobody where no address is known. */
export function mailto({ subject, body }: Request, words: RequestWords, to = ""): MailLink {
  const link = linkTo(to);
  const whole = link(subject, body);
  if (whole.length <= MAX_LINK) return { href: whole, complete: true };

  // Subject and the first lines, so that the mail is about something; the rest is pasted.
  const title = subject.slice(0, 100);
  const paste = words["request.paste"] ?? "";
  let start = "";
  for (const line of body.split("\n")) {
    const next = start ? `${start}\n${line}` : line;
    if (link(title, `${next}\n\n${paste}`).length > MAX_LINK) break;
    start = next;
  }
  return { href: link(title, start ? `${start}\n\n${paste}` : paste), complete: false };
}

/** How long the mail link of this request would be. */
export const linkLength = ({ subject, body }: Request): number => linkTo("")(subject, body).length;

/** Outlook on the web with a new mail in it. */
export const outlookWeb = ({ subject, body }: Request, to = ""): string =>
  `https://outlook.office.com/mail/deeplink/compose?${to && `to=${encode(to)}&`}subject=${encode(subject)}&body=${encode(body)}`;

/** Gmail with a new mail in it. */
export const gmailWeb = ({ subject, body }: Request, to = ""): string =>
  `https://mail.google.com/mail/?view=cm&fs=1&${to && `to=${encode(to)}&`}su=${encode(subject)}&body=${encode(body)}`;

/** RFC 6068: line ends are CRLF, spaces `%20`. A lone surrogate, half of a cut character, would make encoding throw. */
const linkTo = (to: string) => (subject: string, body: string) =>
  `mailto:${encode(to).replace("%40", "@")}?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, "\r\n"))}`;

const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
