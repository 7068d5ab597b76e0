/** The request: a message that the rep reads, then copies or mails. Pure: all texts are passed in. */
import type { Details } from "../diagnosis/types";
import type { Recipient, RequestRule, RequestSaid, RuleId } from "../rules/schema";
import { codesIn, firstRecipient, holds, type Known, usualRecipient } from "./conditions";
import { consentLines, scopesOf } from "./consent";
import { detailLines, isAddress, type Line, parseDetails, type Say, type Who } from "./details";
import { linkLength, MAX_LINK, type Request, type RequestWords } from "./mailto";
import type { SigninRequest } from "./signin";

export interface RequestInput extends Who {
  /** Without a rule, the request asks to approve HubSpot in general. */
  rule?: { id: RuleId; request?: RequestRule | undefined } | null | undefined;
  said?: RequestSaid | undefined;
  /** The recipient that the rep chose, if there are several. */
  to?: Recipient | undefined;
  /** The recipient's email address, if it is known. */
  address?: string | undefined;
  details: Details;
  /** The rep's answers, as `question.option`. */
  answers?: readonly string[] | undefined;
  /** Without a rule: the request is for a whole team that is going to connect, before anybody has failed. */
  team?: boolean | undefined;
  /** Localised date on which the same was asked before; makes the message a reminder. */
  askedOn?: string | undefined;
  /** What HubSpot asked Microsoft for, if the sign-in address is known. */
  signin?: SigninRequest | null | undefined;
}

export function buildRequest(input: RequestInput, words: RequestWords): Request {
  const say: Say = (key, values = {}) => fill(words[`request.${key}`] ?? "", values);
  // Shorten the message until it fits into a mailto link; what the reader can look up is dropped first.
  for (let dropFrom = KEEP_ALL; dropFrom > 0; dropFrom--) {
    const built = compose(input, say, dropFrom);
    if (linkLength(built, input.address) <= MAX_LINK) return built;
  }
  // Non-Latin letters take six or nine characters each. What fits into no link is pasted, so nothing is left out.
  return compose(input, say, KEEP_ALL);
}

/** Above every `Line.dropOrder`: nothing is left out or shortened. */
const KEEP_ALL = 9;

/** The message without lines whose `dropOrder` is `dropFrom` or higher; below `KEEP_ALL`, lines are also shortened. */
function compose(input: RequestInput, say: Say, dropFrom: number): Request {
  const { rule, details, signin, user = "" } = input;
  const domain = (isAddress(user) ? undefined : input.domain) ?? user.split("@")[1]?.toLowerCase();
  const request = rule?.request;
  const known: Known = { codes: codesIn(details), answers: new Set(input.answers) };
  const to = input.to ?? firstRecipient(request, known);
  /** Texts of a request without a rule, which asks to approve the app. */
  const general = (of: string) => say(`${input.team ? "team" : "general"}.${of}`);
  const said = input.said ?? {
    subject: general("subject"),
    problem: general("problem"),
    asks: { approve: general("approve") },
  };

  const intro = input.askedOn
    ? say("reminder", { date: input.askedOn })
    : say(input.team ? "team.intro" : `intro.${to}`);

  const { aadsts, clientId } = parseDetails(details);
  const isMicrosoft = to === "it-admin" && (!rule || /^(office365|signin)\//.test(rule.id));
  const approves = isApproval(rule, to, known);
  const listed = !input.team && request?.consent !== "not-listed";

  const asks = (request?.asks ?? [{ id: "approve", to: undefined, link: undefined }])
    .filter((ask) => (ask.to ?? usualRecipient(request)) === to && holds(ask, known))
    .map(({ id, link }): Line => ({ text: [said.asks[id], link].filter(Boolean).join(" ") }));
  const approval = approves ? consentLines({ app: signin ?? { clientId }, domain, team: input.team, listed }, say) : [];

  const kept = (lines: readonly Line[]) =>
    lines
      .filter(({ text, dropOrder = 0 }) => text && dropOrder < dropFrom)
      .map(({ text, short }) => (dropFrom < KEEP_ALL ? (short ?? text) : text).trim());
  const list = (title: string, lines: readonly Line[]) => {
    const items = kept(lines).map((text) => `- ${text}`);
    return items.length ? [title, ...items] : [];
  };
  const sections = [
    [say("greeting")],
    [following(intro, said.problem)],
    list(say("asks"), [...asks, ...approval]),
    approves ? kept([{ text: say("scopes", { scopes: scopesOf(signin).join(", ") }), dropOrder: 1 }]) : [],
    list(say("details"), detailLines(details, { user, domain }, isMicrosoft, say)),
    [say(approves ? "never.consent" : `never.${to}`)],
    [say("thanks")],
  ];
  const subject = input.askedOn ? say("reminder.subject", { subject: said.subject }) : said.subject;
  return {
    subject: mailPunctuation(aadsts && !input.askedOn ? `${subject} (AADSTS${aadsts})` : subject),
    body: sections
      .map((lines) => mailPunctuation(lines.filter(Boolean).join("\n")))
      .filter(Boolean)
      .join("\n\n"),
  };
}

/** Whether the message asks to approve HubSpot's app. The address of Microsoft's window then makes it exact. */
export function isApproval(rule: RequestInput["rule"], to: Recipient, known: Known): boolean {
  if (to !== "it-admin") return false;
  const consent = rule ? rule.request?.consent : true;
  return typeof consent === "object" ? holds({ when: consent }, known) : consent !== undefined;
}

/** Joins two sentences with a space, unless the first ends in a full-width stop, which includes one. */
const following = (first: string, next: string) => `${first}${/[。！？]$/.test(first) ? "" : " "}${next}`.trim();

const fill = (text: string, values: Record<string, string | undefined>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/**
 * Text as people type it into a mail: straight quotes, plain spaces, three dots, no `**bold**`. This saves length: in a
 * mailto link a curly apostrophe takes nine characters and a straight one takes one, and a link carries 1,900.
 */
export const mailPunctuation = (text: string): string =>
  text
    .replaceAll("**", "")
    .replace(/«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»|[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replaceAll("…", "...")
    .replace(/[–—]/g, "-");
