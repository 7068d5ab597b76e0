/** The request to IT: a message that the rep reads, then copies or mails. Pure; the words come in. */
import type { Details } from "../diagnosis/types";
import type { RuleId } from "../rules/schema";
import { codeLink, consentLink, entra, isGuid } from "./links";
import { permissions } from "./permissions";
import { redact } from "./redact";

export { consentLink } from "./links";

/** Words of the interface by key, `request.*` among them. A line whose words are missing is left out. */
export type RequestWords = Readonly<Partial<Record<string, string>>>;

export interface RequestInput {
  /** `null`: no rule, a request to approve HubSpot in general. */
  rule: RuleId | null;
  /** What failed, in words: the title of the rule. */
  problem: string;
  /** What IT must do, in words: the rule's steps for `it-admin`. */
  asks: readonly string[];
  details: Details;
  /** The rep's mail domain. */
  domain?: string;
  /** The rep's address, only where the rep sees it. */
  address?: string;
}

export interface Request {
  subject: string;
  body: string;
}

/** Rules in which an admin's approval of the app is, or may be, what is missing. */
const CONSENT: ReadonlySet<RuleId | null> = new Set<RuleId | null>([
  null,
  "office365/interaction-required",
  "office365/organization-blocked",
  "office365/generic",
  "signin/admin-approval-needed",
  "signin/approval-requested",
  "signin/consent-declined",
  "signin/user-not-assigned",
  "signin/app-not-in-tenant",
  "signin/other-code",
]);

export function buildRequest(input: RequestInput, words: RequestWords): Request {
  const say = (key: string, values: Record<string, string> = {}) => fill(words[`request.${key}`] ?? "", values);
  const microsoft = input.rule === null || /^(office365|signin)\//.test(input.rule);
  const { aadsts } = parseDetails(input.details);

  const sections = [
    [say("greeting")],
    [say("intro"), plain(input.problem)],
    [
      input.address
        ? say("mailbox", { address: input.address })
        : input.domain
          ? say("domain", { domain: input.domain })
          : "",
    ],
    titled(say("asks"), input.asks.map(toReader)),
    CONSENT.has(input.rule) ? titled(say("consent"), consentLines(input, say)) : [],
    titled(say("details"), detailLines(input.details, microsoft, say)),
    microsoft ? titled(say("permissions"), permissionLines(say)) : [],
    microsoft ? [say("never")] : [],
    [say("thanks")],
  ];
  const subject = !microsoft ? say("subject.other") : aadsts ? say("subject.code", { code: aadsts }) : say("subject");
  return {
    subject,
    body: sections
      .map((lines) => lines.filter(Boolean).join("\n"))
      .filter(Boolean)
      .join("\n\n"),
  };
}

type Say = (key: string, values?: Record<string, string>) => string;

function detailLines(raw: Details, microsoft: boolean, say: Say): string[] {
  const { aadsts, codes, correlationId, requestId, timestamp, clientId, appName } = parseDetails(raw);
  const line = (key: string, name: string, value: string | undefined) =>
    value === undefined ? [] : [say(`detail.${key}`, { [name]: value, link: codeLink(value) })];
  // Only a sign-in leaves a trace in Entra's logs.
  const logged = microsoft && (aadsts ?? correlationId ?? requestId) !== undefined;
  return [
    ...line("code", "code", aadsts),
    ...codes.flatMap((code) => line("other-code", "code", code)),
    ...line("correlation", "id", correlationId),
    ...line("request", "id", requestId),
    ...line("time", "time", timestamp),
    ...line("app", "app", appName),
    ...line("client", "id", clientId),
    ...(logged ? [say("detail.logs", { link: entra.signInLogs })] : []),
  ];
}

function consentLines({ details, domain }: RequestInput, say: Say): string[] {
  const link = details.clientId && consentLink(details.clientId, domain);
  return [
    ...(link ? [say("consent.link", { link })] : []),
    say("consent.menu", { link: entra.enterpriseApps }),
    say("consent.connect"),
  ];
}

const permissionLines = (say: Say) =>
  permissions.map(({ scope, why, userMayApprove }) =>
    say(userMayApprove ? "permission" : "permission.admin", { scope, why: say(why.slice("request.".length)) }),
  );

/** Details come from pages: each is taken only in the shape that it must have. */
function parseDetails({ aadsts, codes = [], correlationId, requestId, timestamp, clientId, appName }: Details) {
  const if_ = (value: string | undefined, good: (text: string) => boolean) =>
    value !== undefined && good(value) ? value : undefined;
  return {
    aadsts: if_(aadsts, (text) => /^\d{5,7}$/.test(text)),
    codes: codes.filter((code) => /^[\w.-]{3,100}$/.test(code) && !code.endsWith(aadsts ?? "\n")).slice(0, 5),
    correlationId: if_(correlationId, isGuid),
    requestId: if_(requestId, isGuid),
    timestamp: if_(timestamp, (text) => /^[\dTZ:. +-]{8,35}$/.test(text)),
    clientId: if_(clientId, isGuid),
    appName: appName === undefined ? undefined : redact(appName.replace(/\s+/g, " ").trim().slice(0, 80)),
  };
}

/** A heading and its lines as a list; nothing if there is no line. */
const titled = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [title, ...lines.filter(Boolean).map((line) => `- ${line}`)] : [];

/** The words of rules may hold `**bold**`; a mail does not. */
const plain = (text: string) => text.replaceAll("**", "");

/** Steps say whose they are, "IT: review the app", and the reader of this message is IT. */
const toReader = (step: string) =>
  plain(step).replace(/^(?:IT|Service informatique|Informatique)\s?:\s*(\p{L})/u, (_, first: string) =>
    first.toUpperCase(),
  );

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
