/** The company's own form for tickets, as policy names it, with the message in it where the form takes it. */
import type { Request } from "./mailto";

/** Servers take addresses of some 8,000 characters; what is longer is pasted. */
export const MAX_TICKET = 7000;

/** `{subject}` and `{body}` in the address stand for the message. */
export function ticketLink(link: string, { subject, body }: Request): string {
  const fill = (body: string) =>
    link.replace(/\{(subject|body)\}/g, (_, part) => encode(part === "body" ? body : subject));
  const whole = fill(body);
  return whole.length <= MAX_TICKET ? whole : fill("");
}

/** A lone surrogate, half of a cut character, would make encoding throw. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
