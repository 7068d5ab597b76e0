/** What lets the reader find the failure: who, which code, when. Values of an unexpected shape are dropped. */
import type { Details } from "../diagnosis/types";
import { codeLink, entra, isDomain, isGuid } from "./links";
import { redact } from "./redact";

export type Say = (key: string, values?: Record<string, string | undefined>) => string;

export interface Line {
  text: string;
  /** Shorter form, used if the mail would be too long. */
  short?: string;
  /** May be left out of a mail that would still be too long; the highest number goes first. */
  dropOrder?: number;
}

export interface Who {
  /** The rep's own address, as typed or as shown on the card. */
  user?: string | undefined;
  /** The mailbox's domain, used if the address is not known. */
  domain?: string | undefined;
}

export const isAddress = (text: string) => /^[^\s@<>",;:()]{1,64}@[^\s@<>"',;:()]{1,190}$/.test(text);

export function detailLines(raw: Details, { user, domain }: Who, isMicrosoft: boolean, say: Say): Line[] {
  const { aadsts, codes, correlationId, requestId, timestamp, clientId, appName } = parseDetails(raw);
  const line = (key: string, name: string, value: string | undefined, dropOrder = 0): Line[] =>
    value ? [{ text: say(`detail.${key}`, { [name]: value }), dropOrder }] : [];
  const code = (code: string) => say("detail.code", { code });
  // Only a sign-in leaves a trace in Entra's log.
  const isLogged = isMicrosoft && (aadsts ?? correlationId ?? requestId) !== undefined;
  const [first, ...more] = codes;
  return [
    ...(user && isAddress(user)
      ? line("user", "user", user)
      : line("domain", "domain", domain && isDomain(domain) ? domain : undefined)),
    ...(aadsts ? [{ text: code(`AADSTS${aadsts}, ${codeLink(aadsts)}`), short: code(`AADSTS${aadsts}`) }] : []),
    ...line("other-code", "code", first, aadsts ? 6 : 0),
    ...more.flatMap((code) => line("other-code", "code", code, 7)),
    ...line("time", "time", timestamp),
    ...line("correlation", "id", correlationId),
    // The correlation id already finds the whole attempt.
    ...line("request", "id", correlationId ? undefined : requestId),
    ...line("app", "app", appName, 5),
    ...line("client", "id", clientId),
    ...line("logs", "link", isLogged ? entra.signInLogs : undefined, 3),
  ];
}

export function parseDetails({ aadsts, codes = [], correlationId, requestId, timestamp, clientId, appName }: Details) {
  const only = (value: string | undefined, good: (text: string) => boolean) =>
    value && good(value) ? value : undefined;
  const name = appName?.replace(/https?:.*|\s+/gi, " ").trim();
  return {
    aadsts: only(aadsts, (text) => /^\d{5,7}$/.test(text)),
    codes: codes.filter((code) => /^[\w.-]{3,100}$/.test(code) && !code.endsWith(aadsts ?? "\n")).slice(0, 3),
    correlationId: only(correlationId, isGuid),
    requestId: only(requestId, isGuid),
    timestamp: only(timestamp, (text) => /^[\dTZ:. +-]{8,35}$/.test(text)),
    clientId: only(clientId, isGuid),
    appName: name && redact(name.slice(0, 60)),
  };
}
