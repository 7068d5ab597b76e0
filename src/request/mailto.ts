/** Ways to send the request: the mail program, Outlook on the web, Gmail, and the company's ticket form. */

/** Interface texts by key, including `request.*`. A line whose text is missing is left out. */
export type RequestWords = Readonly<Partial<Record<string, string>>>;

export interface Request {
  subject: string;
  body: string;
}

/** Windows passes at most about 2,000 characters to a mail program and silently cuts or ignores longer links. */
export const MAX_LINK = 1900;

/**
 * A link that opens the rep's mail program with the request; `to` is empty if no address is known. If it is not
 * `complete`, the text did not fit: put it on the clipboard. The mail then ends with `paste`, which asks to paste it.
 */
export function mailto(request: Request, paste: string, to = ""): { href: string; complete: boolean } {
  const whole = linkTo(to, request);
  if (whole.length <= MAX_LINK) return { href: whole, complete: true };

  // Keep the subject and the first lines, so that the mail makes sense; the rest is pasted.
  const lines = request.body.split("\n");
  const cut = (count: number) => {
    const body = [lines.slice(0, count).join("\n"), paste].filter(Boolean).join("\n\n");
    return linkTo(to, { subject: request.subject.slice(0, 100), body });
  };
  let [fits, tooMany] = [0, lines.length + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (cut(middle).length > MAX_LINK) tooMany = middle;
    else fits = middle;
  }
  return { href: cut(fits), complete: false };
}

export const linkLength = (request: Request, to = ""): number => linkTo(to, request).length;

/** RFC 6068: line breaks are CRLF, spaces are `%20`. */
const linkTo = (to: string, { subject, body }: Request) =>
  `mailto:${encode(to).replace("%40", "@")}?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, "\r\n"))}`;

export const outlookWeb = ({ subject, body }: Request, to = ""): string =>
  `https://outlook.office.com/mail/deeplink/compose?${to && `to=${encode(to)}&`}subject=${encode(subject)}&body=${encode(body)}`;

export const gmailWeb = ({ subject, body }: Request, to = ""): string =>
  `https://mail.google.com/mail/?view=cm&fs=1&${to && `to=${encode(to)}&`}su=${encode(subject)}&body=${encode(body)}`;

/** Servers accept URLs of about 8,000 characters; a longer message is pasted. */
export const MAX_TICKET = 7000;

/** The company's own ticket form, set by policy. `{subject}` and `{body}` in its URL are replaced by the message. */
export function ticketLink(link: string, { subject, body }: Request): string {
  const fill = (body: string) =>
    link.replace(/\{(subject|body)\}/g, (_, part) => encode(part === "body" ? body : subject));
  const whole = fill(body);
  return whole.length <= MAX_TICKET ? whole : fill("");
}

/** A lone surrogate (half of a cut character) would make `encodeURIComponent` throw. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
