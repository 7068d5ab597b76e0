import { describe, expect, test } from "vitest";
import { type Diagnosis, type Facts, PROBABLE } from "../../../src/diagnosis/types";
import { judge } from "../../../src/reading/judge";
import { TERMS } from "../../../src/reading/terms";
import type { RuleId } from "../../../src/rules/schema";
import type { FrameReading, PieceKind } from "../../../src/shared/reading";

const SETUP = new RegExp(TERMS.setup, "i");
const frame = (host: string, path: string, ...pieces: [kind: PieceKind, text: string][]): FrameReading => ({
  host,
  path,
  pieces: pieces.map(([kind, text]) => ({ kind, text, keys: [], links: [] })),
  isSignin: host.startsWith("login."),
  isSetup: SETUP.test(path),
  request: [],
  identifiers: [],
});
/** `sure` of an answer with this evidence. */
const SURE: Record<string, number> = {
  code: 0.99,
  phrase: 0.98,
  outage: 0.98,
  example: 0.9,
  state: 0.8,
  likely: 0.6,
  possible: 0.5,
  doubtful: 0.3,
};
/** `[stage]` gives evidence for rule `a/<stage>`; `[state]` an account's, `[unknown]` no rule, `[outage]` HubSpot's. */
function ask({ texts }: Facts): Diagnosis {
  const stage = /\[(\w+)\]/.exec(texts.join())?.[1] as string | undefined;
  const nothing = { rule: null, candidates: [], sure: 0, evidence: [], details: {} };
  if (!stage) return { status: "none", ...nothing };
  // An account's state is known only if asked about alone, without the rest of its row.
  if (stage === "state" && texts.join() !== "Email account: Error [state]") return { status: "none", ...nothing };
  if (stage === "unknown") return { status: stage, ...nothing };
  const rule: RuleId = stage === "outage" ? "hubspot/outage" : `a/${stage}`;
  const sure = SURE[stage] as number;
  const evidence = [
    {
      stage: stage === "code" || stage === "phrase" ? (stage as "code" | "phrase") : ("example" as const),
      rule,
      seen: stage,
    },
  ];
  return { status: sure >= PROBABLE ? "known" : "ambiguous", rule, candidates: [rule], sure, evidence, details: {} };
}
const SETTINGS = "/settings/1/user-preferences/email";
const ruleOf = async (...frames: FrameReading[]) => (await judge(frames, ask)).judgement?.diagnosis.rule ?? null;

describe("what may stand", () => {
  test.each<[string, FrameReading, string | null]>([
    ["an alert of HubSpot's", frame("app.hubspot.com", "/x", ["alert", "Inbox [example]"]), "a/example"],
    ["one about something else there", frame("app.hubspot.com", "/x", ["alert", "This link: error [example]"]), null],
    [
      "one about a host of HubSpot's",
      frame("app.hubspot.com", "/x", ["alert", "meetings.hubspot.com [example]"]),
      null,
    ],
    ["one with a code", frame("app.hubspot.com", "/x", ["alert", "This link [code]"]), "a/code"],
    ["a likely sentence of its settings", frame("app.hubspot.com", SETTINGS, ["words", "Error [likely]"]), "a/likely"],
    ["a line without a word of failure", frame("app.hubspot.com", SETTINGS, ["words", "Paused [example]"]), null],
    ["a sentence without one", frame("app.hubspot.com", SETTINGS, ["words", "It stopped. [example]"]), "a/example"],
    ["one that is certain", frame("app.hubspot.com", SETTINGS, ["words", "Stopped [phrase]"]), "a/phrase"],
    ["a bounce of a campaign", frame("app.hubspot.com", "/email/1/details/2/recipients", ["alert", "[code]"]), null],
    ["a run of tests", frame("github.com", "/a/b/actions/runs/1", ["alert", "Mailbox [code]"]), null],
    ["a possible one", frame("app.hubspot.com", SETTINGS, ["words", "[possible]"]), null],
    ["a likely one elsewhere", frame("app.hubspot.com", "/x", ["words", "Mailbox [likely]"]), null],
    ["a heading of HubSpot's that hints", frame("app.hubspot.com", "/x", ["heading", "Inbox [example]"]), null],
    ["a heading of HubSpot's with a code", frame("app.hubspot.com", "/x", ["heading", "[code]"]), "a/code"],
    ["anything on a sign-in page", frame("login.live.com", "/", ["words", "[example]"]), "a/example"],
    [
      "a heading of a sign-in page that failed",
      frame("login.live.com", "/", ["heading", "Error [example]"]),
      "a/example",
    ],
    ["a consent on a sign-in page", frame("login.live.com", "/", ["heading", "It wants access [example]"]), null],
    ["a question on a sign-in page", frame("login.live.com", "/", ["heading", "Stay signed in?\n[example]"]), null],
    ["an alert of a shop", frame("shop.example", "/", ["alert", "Wrong password [example]"]), null],
    ["an alert about mail", frame("shop.example", "/", ["alert", "Mailbox [example]"]), "a/example"],
    ["an alert about a mail server", frame("shop.example", "/", ["alert", "Incoming server [example]"]), "a/example"],
    ["an alert about another server", frame("shop.example", "/", ["alert", "Our server [example]"]), null],
    ["words about mail anywhere", frame("shop.example", "/", ["words", "Mailbox [phrase]"]), null],
    ["words about mail at a provider", frame("mail.example", "/", ["words", "IMAP [phrase]"]), "a/phrase"],
    ["long words at a provider", frame("mail.example", "/", ["words", `IMAP [example] ${"x".repeat(200)}`]), null],
    [
      "an alert of HubSpot's that is only likely",
      frame("app.hubspot.com", "/x", ["alert", "Inbox: error [likely]"]),
      "a/likely",
    ],
    ["a label of the same", frame("app.hubspot.com", SETTINGS, ["alert", "Inbox [likely]"]), null],
    ["one that is possible", frame("app.hubspot.com", "/x", ["alert", "Inbox: error [possible]"]), "a/possible"],
    ["one that is doubtful", frame("app.hubspot.com", "/x", ["alert", "[doubtful]"]), null],
    [
      "an alert of a sign-in page that is possible",
      frame("login.live.com", "/", ["alert", "Error [possible]"]),
      "a/possible",
    ],
    ["words of HubSpot's that are only likely", frame("app.hubspot.com", "/x", ["words", "Inbox [likely]"]), null],
    [
      "an alert about mail elsewhere that is likely",
      frame("shop.example", "/", ["alert", "Mail: error [likely]"]),
      "a/likely",
    ],
    ["an alert about mail elsewhere, less likely", frame("shop.example", "/", ["alert", "Mail [possible]"]), null],
    ["words of a sign-in page that are likely", frame("login.live.com", "/", ["words", "Error [likely]"]), "a/likely"],
    ["words of a sign-in page, less likely", frame("login.live.com", "/", ["words", "[possible]"]), null],
    ["a quoted code in a ticket", frame("desk.example", "/t/1", ["quote", "[code]"]), "a/code"],
    ["a quotation without a sign", frame("desk.example", "/t/1", ["quote", "Mailbox [example]"]), null],
    ["a quoted code in a mail on HubSpot", frame("app.hubspot.com", "/x", ["quote", "[code]"]), null],
    ["a quoted code on a help page", frame("support.example", "/", ["quote", "[code]"]), null],
    [
      "a message before a quotation",
      frame("mail.example", "/", ["quote", "[code]"], ["alert", "Error [example]"]),
      "a/example",
    ],
    [
      "a quotation that says why, beside a message that is only likely",
      frame("mail.example", "/", ["quote", "[code]"], ["alert", "Error [likely]"]),
      "a/code",
    ],
    ["a help page", frame("support.example", "/", ["alert", "Mailbox [code]"]), null],
    ["a help page by its path", frame("example.com", "/help/1/x", ["alert", "Mailbox [code]"]), null],
    ["a search", frame("www.google.com", "/search", ["heading", "[code]"], ["page", "Mailbox [code]"]), null],
    [
      "a line of an open letter",
      frame("mail.example", "/", ["words", "Dear Ana,\n"], ["words", "IMAP [phrase]"]),
      null,
    ],
    [
      "a message beside it",
      frame("mail.example", "/", ["words", "Dear Ana,\n"], ["alert", "IMAP [phrase]"]),
      "a/phrase",
    ],
    ["a row of contacts", frame("app.hubspot.com", "/sequences/1/contacts", ["row", "Email: error [example]"]), null],
    ["a letter", frame("mail.example", "/", ["words", "Dear Ana,\nyour mailbox is full [phrase]"]), null],
    [
      "a dialog of HubSpot's that is only likely",
      frame("app.hubspot.com", "/x", ["dialog", "Inbox: error [likely]"]),
      "a/likely",
    ],
    ["a dialog that asks", frame("app.hubspot.com", "/x", ["dialog", "Disconnect it?\nInbox: error [phrase]"]), null],
    [
      "what stands in it",
      frame(
        "app.hubspot.com",
        "/x",
        ["dialog", "Disconnect it?\nInbox: error [phrase]"],
        ["alert", "Inbox: error [phrase]"],
      ),
      null,
    ],
    ["a sentence of HubSpot's about mail", frame("app.hubspot.com", "/x", ["words", "Inbox [example]"]), "a/example"],
    ["one about something else", frame("app.hubspot.com", "/x", ["words", "[example]"]), null],
    [
      "one of the settings of connections",
      frame("app.hubspot.com", SETTINGS, ["words", "Error [example]"]),
      "a/example",
    ],
    [
      "one of the inboxes' settings that is likely",
      frame("app.hubspot.com", "/live-messages-settings/1/inboxes", ["words", "Error [likely]"]),
      "a/likely",
    ],
    ["a heading of the settings that is likely", frame("app.hubspot.com", SETTINGS, ["heading", "[likely]"]), null],
    ["a row that says what is amiss", frame("app.hubspot.com", SETTINGS, ["row", "Error [example]"]), "a/example"],
    ["a row of a healthy account", frame("app.hubspot.com", SETTINGS, ["row", "Connected [example]"]), null],
    ["a row with a code", frame("app.hubspot.com", SETTINGS, ["row", "[code]"]), "a/code"],
    ["a folder of HubSpot's app", frame("app.hubspot.com", "/help/1/x", ["alert", "[code]"]), "a/code"],
    [
      "a heading of a sign-in page, for certain",
      frame("login.live.com", "/", ["heading", "Next [phrase]"]),
      "a/phrase",
    ],
    ["an alert of a sign-in page", frame("login.live.com", "/", ["alert", "Next [example]"]), "a/example"],
    ["a question with a code", frame("login.live.com", "/", ["words", "Stay signed in?\n[code]"]), "a/code"],
    ["an alert that asks", frame("login.live.com", "/", ["alert", "Stay signed in?\n[example]"]), null],
    ["a question in Japanese", frame("login.live.com", "/", ["words", "続けますか？\n[example]"]), null],
    ["a question further down", frame("login.live.com", "/", ["words", "Blocked.\nWhy?\n[example]"]), "a/example"],
    ["a question that goes on", frame("login.live.com", "/", ["words", "Stay? We failed. [example]"]), "a/example"],
    ["a long one", frame("login.live.com", "/", ["words", `${"So much ".repeat(11)}?\n[example]`]), "a/example"],
    ["one of some words", frame("login.live.com", "/", ["words", `${"So much ".repeat(7)}?\n[example]`]), null],
    ["a message of a provider's", frame("mail.example", "/", ["alert", "[example]"]), "a/example"],
    ["a sentence of a provider's about something else", frame("mail.example", "/", ["words", "[phrase]"]), null],
    ["a long certain one", frame("mail.example", "/", ["words", `IMAP [phrase] ${"x".repeat(300)}`]), "a/phrase"],
    ["a line of a provider's", frame("mail.example", "/", ["words", `IMAP [example] ${"x".repeat(150)}`]), "a/example"],
    ["a message that does not say that it is about mail", frame("x.example", "/", ["alert", "[example]"]), null],
    [
      "one under a heading that does",
      frame("x.example", "/", ["heading", "Connect your mailbox"], ["alert", "[example]"]),
      "a/example",
    ],
    [
      "a line of a form in a box that does",
      frame("x.example", "/", ["words", "Mailbox\nError [example]"], ["field", "Error [example]"]),
      "a/example",
    ],
    ["a line of a form about mail", frame("x.example", "/", ["field", "Mailbox: error [example]"]), "a/example"],
    ["one that is only likely", frame("x.example", "/", ["field", "Mailbox: error [likely]"]), null],
    ["one that advises", frame("x.example", "/", ["field", "Your mailbox's address [example]"]), null],
    ["one about something else", frame("x.example", "/", ["field", "Error [example]"]), null],
    ["one of HubSpot's settings", frame("app.hubspot.com", SETTINGS, ["field", "Error [example]"]), "a/example"],
    [
      "an account of another list",
      frame("x.example", "/", ["row", "kim@x.example, mail: error [example]"]),
      "a/example",
    ],
    ["one that is only likely there", frame("x.example", "/", ["row", "kim@x.example, mail: error [likely]"]), null],
    ["a healthy one", frame("x.example", "/", ["row", "kim@x.example, mail [example]"]), null],
    [
      "a sentence where connections are set up",
      frame("x.example", "/settings/1", ["words", "Mailbox error [example]"]),
      "a/example",
    ],
    [
      "such a page in German",
      frame("x.example", "/a/einstellungen", ["page", "Postfach: Fehler [example]"]),
      "a/example",
    ],
    ["a likely one there", frame("x.example", "/settings", ["words", "Mailbox error [likely]"]), null],
    ["a likely sentence there", frame("x.example", "/settings", ["words", "Mailbox error. [likely]"]), "a/likely"],
    [
      "one that supposes it",
      frame("x.example", "/settings", ["words", "If it fails, the mailbox stops. [phrase]"]),
      null,
    ],
    [
      "one that supposes a code",
      frame("x.example", "/settings", ["words", "If it fails, mail says so. [code]"]),
      "a/code",
    ],
    [
      "one that supposes more",
      frame("x.example", "/settings", ["words", "Mailbox error. If it stays [phrase]"]),
      "a/phrase",
    ],
    [
      "an answer to a question that is often asked",
      frame("x.example", "/settings", ["words", "FAQ\nMailbox error. [phrase]"], ["words", "Mailbox error. [phrase]"]),
      null,
    ],
    [
      "a page of settings named by two words",
      frame("x.example", "/calendar_settings", ["words", "Mailbox error. [likely]"]),
      "a/likely",
    ],
    [
      "a message there that is likely",
      frame("x.example", "/settings", ["alert", "Mailbox error [likely]"]),
      "a/likely",
    ],
    [
      "a message there about an address",
      frame("x.example", "/settings", ["alert", "a@x.example error [likely]"]),
      "a/likely",
    ],
    [
      "one that asks",
      frame("x.example", "/settings", ["words", "Mail is on.\nDoes the mailbox fail? See [phrase]"]),
      null,
    ],
    ["advice there", frame("x.example", "/settings", ["words", "Your mailbox's address [example]"]), null],
    ["a page that is called alike", frame("x.example", "/settings-explained", ["words", "Mailbox [code]"]), null],
    [
      "an address that begins as a letter does",
      frame("mail.example", "/", ["alert", "hello@x.example\n[example]"]),
      "a/example",
    ],
    [
      "what somebody wrote on a record",
      frame("app.hubspot.com", "/contacts/1/record/0-1/2", ["words", "[code]"]),
      null,
    ],
    [
      "a notification to choose",
      frame("app.hubspot.com", "/notification-preferences/1/bell", ["words", "[phrase]"]),
      null,
    ],
    ["what bounced", frame("mailer.example", "/reports/7/bounces", ["row", "Mailbox error [code]"]), null],
    ["a message of a record", frame("app.hubspot.com", "/contacts/1/record/0-1/2", ["alert", "[code]"]), "a/code"],
    ["a chat about an error", frame("chat.x.example", "/c/1", ["page", "Mailbox [code]"]), null],
    ["a code on a long page", frame("x.example", "/", ["page", `Mailbox [code] ${"x".repeat(600)}`]), null],
    ["a code on a page of its own", frame("x.example", "/", ["page", "[code]"]), "a/code"],
    ["a code among much else", frame("x.example", "/", ["words", "Mailbox [code]"]), null],
    ["a phrase on a page of its own", frame("x.example", "/", ["page", "Mailbox [phrase]"]), null],
    [
      "an outage that a provider reports",
      frame("status.x.example", "/", ["words", "Email [outage]"]),
      "hubspot/outage",
    ],
    ["one on a page of its status", frame("www.status.example", "/", ["words", "Email [outage]"]), "hubspot/outage"],
    ["one that is over", frame("status.x.example", "/", ["words", "[outage]"], ["heading", "RESOLVED"]), null],
    [
      "one that is open beside one that is over",
      frame("status.x.example", "/", ["alert", "[outage]"], ["words", "Resolved"]),
      "hubspot/outage",
    ],
    ["another failure there", frame("status.x.example", "/", ["words", "Mailbox [phrase]"]), null],
    [
      "a letter that begins further down",
      frame("mail.example", "/", ["words", "To: b\n Dear Ana,\nyour mail [phrase]"]),
      null,
    ],
    ["a letter of one line", frame("mail.example", "/", ["alert", "Hello Ana! Your mail [code]"]), null],
    ["a word that begins like one", frame("mail.example", "/", ["alert", "History, mail [phrase]"]), "a/phrase"],
    [
      "a sentence that begins like one",
      frame("mail.example", "/", ["alert", `Hi ${"so much ".repeat(6)}, mail [phrase]`]),
      "a/phrase",
    ],
    [
      "a greeting with a long name",
      frame("mail.example", "/", ["alert", "Dear Anna Katharina Berg-Hansen, [code]"]),
      null,
    ],
    ["nothing", frame("mail.example", "/", ["alert", "Saved"]), null],
    [
      "an account whose state is all that is said",
      frame("x.example", "/settings", ["row", "a@x.example\nEnabled\nError [state]"]),
      "a/state",
    ],
    ["such a row on another page", frame("x.example", "/people", ["row", "a@x.example\nError [state]"]), null],
    [
      "a recognised sentence of an app's",
      frame("app.x.example", "/", ["words", "Mailbox error. [phrase]"]),
      "a/phrase",
    ],
    ["one of a public page", frame("www.x.example", "/", ["words", "Mailbox error. [phrase]"]), null],
    [
      "one that leads to help by a question",
      frame("app.x.example", "/mail", ["alert", "Mailbox error. [phrase] Forgot your password?"]),
      "a/phrase",
    ],
    [
      "one that quotes an address with a query",
      frame("app.x.example", "/mail", ["alert", "Mailbox error at https://x.example/cb?error=x [phrase]"]),
      "a/phrase",
    ],
    ["one that asks at its end", frame("app.x.example", "/", ["words", "Mailbox error. [phrase] Why?"]), null],
    ["the same with a code", frame("x.example", "/", ["alert", "Mailbox error. [code] Why?"]), "a/code"],
    [
      "where a query names the settings",
      frame("x.example", "/main.aspx?etn=mailbox", ["row", "a@x.example\nError [state]"]),
      "a/state",
    ],
  ])("%s", async (_, page, rule) => expect(await ruleOf(page)).toBe(rule));

  test.each([
    // English words, and product names.
    ["Your mail, your e-mail, your email", 3],
    ["mailbox; inbox; incoming server; outgoing server; calendar; IMAP; SMTP; POP; POP3; Exchange; Outlook", 11],
    ["connectMailbox; Get-CASMailbox", 2],
    ["Office 365; Office365; Microsoft; Gmail; Google; HubSpot; OAuth; AADSTS", 8],
    ["serveur entrant; serveur sortant; messagerie; boîte; boite; courriel; calendrier", 7],
    ["Postausgang; Postfach; Posteingang; Kalender", 4],
    ["servidor entrante; servidor saliente; servidor de entrada; servidor de salida; buzón; buzon; correo", 7],
    ["servidor de saída; caixa de correio; caixa de entrada", 3],
    ["server in entrata; server in uscita; casella; posta", 4],
    ["postvak; inkorg; indbakke; innboks; postilaatikko; skrzynka; poczta; schránka; posta kutusu", 9],
    ["почта; ящик; пошта; 邮箱; 邮件; 郵件; 信箱; メール; 受信; 메일; อีเมล", 11],
  ])("an alert of any page that names one of these is about mail: %s", async (words, count) => {
    const named = words.split(/[;,] ?/);
    expect(named).toHaveLength(count);
    for (const word of named)
      expect(await ruleOf(frame("shop.example", "/", ["alert", `${word} [example]`])), word).toBe("a/example");
  });

  test.each(["Popular", "Boxes", "Important", "Blackmail"])("and of one with %s it is not", async (word) =>
    expect(await ruleOf(frame("shop.example", "/", ["alert", `${word} [example]`]))).toBe(null),
  );

  test.each([
    "mail-eu.firma.example eu-mail.firma.example mail.firma.example mails.firma.example email.firma.example mailbox.org webmail.firma.example imap.firma.example",
    "outlook.live.com www.office.com portal.office365.example exchange.firma.example owa.firma.example",
    "admin.microsoft.com myaccount.google.com admin.google.com www.icloud.com appleid.apple.com www.yahoo.com",
    "www.aol.com www.gmx.net id.web.de accounts.zoho.eu account.proton.me app.fastmail.com my.ionos.de www.ovh.com",
  ])("a short line about mail is the state of a mailbox at those who keep mail: %s", async (hosts) => {
    for (const host of hosts.split(" "))
      expect(await ruleOf(frame(host, "/", ["words", "IMAP is off [phrase]"])), host).toBe("a/phrase");
  });

  test.each(["shop.example", "www.mailed.example", "pineapple.example", "officers.example", "cobweb.example"])(
    "and not at %s",
    async (host) => expect(await ruleOf(frame(host, "/", ["words", "IMAP is off [phrase]"]))).toBe(null),
  );

  test.each([
    "duckduckgo.com www.ecosia.org www.startpage.com www.qwant.com www.reddit.com stackoverflow.com",
    "docs.x.example doc.x.example learn.microsoft.com support.google.com help.x.example knowledge.hubspot.com",
    "kb.x.example community.hubspot.com techcommunity.microsoft.com forum.x.example forums.x.example",
    "answers.microsoft.com blog.x.example blogs.x.example wiki.x.example news.x.example status.x.example",
  ])("nothing stands where failures are explained: %s", async (hosts) => {
    for (const host of hosts.split(" "))
      expect(await ruleOf(frame(host, "/a", ["alert", "Mailbox [code]"])), host).toBe(null);
  });

  test.each([
    "docs doc help kb wiki blog article articles guide guides reference questions issues community forum forums",
  ])("nor in these folders of any page: %s", async (folders) => {
    for (const folder of folders.split(" "))
      expect(await ruleOf(frame("x.example", `/${folder}/1`, ["alert", "Mailbox [code]"])), folder).toBe(null);
    expect(await ruleOf(frame("x.example", "/search", ["alert", "Mailbox [code]"]))).toBe(null);
    expect(await ruleOf(frame("x.example", "/searchers", ["alert", "Mailbox [code]"]))).toBe("a/code");
    expect(await ruleOf(frame("x.example", "/helpful/1", ["alert", "Mailbox [code]"]))).toBe("a/code");
  });

  test.each([
    "Hi Ana,; Hello!; Dear Ana,; Good morning,; Good afternoon Ana,; Bonjour,; Salut Ana,; Chère Ana,; Cher Ben,; Chers tous,",
    "Hallo Ana,; Liebe Ana,; Lieber Ben,; Sehr geehrte Frau Berg,; Sehr geehrter Herr Berg,; Guten Tag,; Hola Ana,",
    "Estimada Ana,; Estimados señores,; Olá Ana,; Ola Ana,; Prezada Ana,; Ciao Ana,; Gentile Ana,; Beste Ana,; Hej Ana!",
    "Cześć Ana,; Szanowna Pani,; Здравствуйте,; Уважаемая Анна,",
  ])("what begins so is a letter: %s", async (greetings) => {
    for (const greeting of greetings.split("; "))
      expect(
        await ruleOf(frame("mail.example", "/", ["alert", `${greeting}\nyour mailbox is full [code]`])),
        greeting,
      ).toBe(null);
  });

  test("Google's pages are read as Gmail's, and no other", async () => {
    const texts: string[] = [];
    const listening = (facts: Facts) => {
      texts.push(...facts.texts);
      return ask(facts);
    };
    const hosts = ["accounts.google.com", "admin.google.com", "google.example.com", "mail.example", "notgoogle.com"];
    await judge(
      hosts.map((host) => frame(host, "/", ["words", "Blocked"])),
      listening,
    );
    expect(texts).toEqual(["Gmail: Blocked", "Gmail: Blocked", "Gmail: Blocked", "Blocked", "Blocked"]);
  });

  test("what says nothing for certain quotes nothing, is no outage, no code of its own and no topic", async () => {
    const said = (stage: "code" | "phrase" | "example", more: Partial<Diagnosis> = {}): Diagnosis => {
      const rule = more.rule ?? "a/x";
      const evidence = [{ stage, rule: more.evidence ? ("b/y" as const) : rule, seen: "" }];
      return { status: "known", candidates: [], sure: 0.99, details: {}, ...more, rule, evidence };
    };
    const doubtful = { status: "ambiguous", sure: 0.7 } as const;
    const found = async (page: FrameReading, ...answers: Diagnosis[]) =>
      (await judge([page], () => answers.shift() as Diagnosis)).judgement?.diagnosis.rule ?? null;
    const quote = frame("desk.example", "/", ["quote", "x"]);
    expect(await found(quote, said("code"))).toBe("a/x");
    expect(await found(quote, said("phrase", doubtful))).toBe(null);
    const status = frame("status.example", "/", ["alert", "x"]);
    expect(await found(status, said("phrase", { rule: "hubspot/outage" }))).toBe("hubspot/outage");
    expect(await found(status, said("phrase", { rule: "hubspot/outage", ...doubtful }))).toBe(null);
    const page = frame("x.example", "/", ["page", "Mailbox"]);
    expect(await found(page, said("code"))).toBe("a/x");
    expect(await found(page, said("code", { evidence: [] }))).toBe(null);
    // A label with its value reports nothing, however sure the model is.
    const value = "IMAP server: imap.example";
    expect(await found(frame("x.example", "/settings", ["words", value]), said("example"))).toBe(null);
    expect(await found(frame("x.example", "/settings", ["words", value]), said("phrase"))).toBe("a/x");
    expect(await found(frame("app.hubspot.com", SETTINGS, ["field", value]), said("example"))).toBe(null);
    // A single word is the state of something unknown.
    expect(await found(frame("app.hubspot.com", SETTINGS, ["alert", "Désactivée"]), said("example", doubtful))).toBe(
      null,
    );
    expect(
      await found(frame("app.hubspot.com", SETTINGS, ["alert", "Est désactivée"]), said("example", doubtful)),
    ).toBe("a/x");
    const ticket = frame("desk.example", "/", ["words", "y"], ["quote", "x"]);
    expect(await found(ticket, said("example"), said("code"))).toBe("a/x");
    expect(await found(ticket, said("phrase"), said("code"))).toBe(null);
  });

  test("the surest of all frames wins, then what is most of a message", async () => {
    const page = frame("app.hubspot.com", "/x", ["words", "Inbox [likely]"], ["alert", "Inbox [example]"]);
    expect(await ruleOf(page, frame("app.hubspot.com", "/y", ["words", "[code]"]))).toBe("a/code");
    expect(await ruleOf(page)).toBe("a/example");
  });

  test("of two as sure, what is most of a message", async () => {
    const kinds: PieceKind[] = ["dialog", "alert", "row", "field", "words", "heading", "page"];
    for (const [i, kind] of kinds.entries())
      for (const other of kinds.slice(i + 1)) {
        const { judgement } = await judge([frame("login.live.com", "/", [other, "[code] b"], [kind, "[code] a"])], ask);
        expect(judgement?.text, `${kind} ${other}`).toBe("[code] a");
      }
  });

  test("asks with the surface that the page is", async () => {
    const surfaceOf = async (host: string, path: string) => {
      const asked: string[] = [];
      await judge([frame(host, path, ["alert", "Mail [code]"])], (facts) => {
        asked.push(facts.surface);
        return ask(facts);
      });
      return asked[0];
    };
    expect(await surfaceOf("app.hubspot.com", "/x")).toBe("connect-dialog");
    expect(await surfaceOf("app-eu1.hubspot.com", SETTINGS)).toBe("email-settings");
    expect(await surfaceOf("app-eu1.hubspot.com", `${SETTINGS}#accounts`)).toBe("email-settings");
    expect(await surfaceOf("login.live.com", "/")).toBe("microsoft-signin");
    expect(await surfaceOf("www.hubspot.com", SETTINGS)).toBe("paste");
  });

  test("asks with everything that stood there: identifiers, keys and links", async () => {
    const asked: Facts[] = [];
    const page = frame("login.live.com", "/", ["words", "Sorry."]);
    const [piece] = page.pieces as [FrameReading["pieces"][0]];
    await judge([{ ...page, identifiers: ["Code: 1"], pieces: [{ ...piece, keys: ["k"], links: ["l"] }] }], (facts) => {
      asked.push(facts);
      return ask(facts);
    });
    expect(asked).toEqual([{ surface: "microsoft-signin", texts: ["Sorry.", "Code: 1"], keys: ["k"], anchors: ["l"] }]);
  });

  test("two quotations that differ are a list, or talk", async () => {
    const [a, b] = ["code", "phrase"].map((stage) => frame("desk.example", "/t/1", ["quote", `[${stage}]`]));
    expect(await ruleOf(a as FrameReading, b as FrameReading)).toBe(null);
    expect(await ruleOf(a as FrameReading, a as FrameReading)).toBe("a/code");
    expect(await ruleOf(frame("desk.example", "/t/1", ["heading", "What [code] means"], ["quote", "[code]"]))).toBe(
      null,
    );
  });

  test("what the page reports is asked about once more, as pasted, where it seems harmless at first", async () => {
    const asked: Facts["surface"][] = [];
    const doubting = (facts: Facts) => {
      asked.push(facts.surface);
      return ask(facts.surface === "paste" ? facts : { ...facts, texts: [] });
    };
    const page = frame("login.live.com", "/", ["alert", "[example]"], ["words", "[example]"]);
    expect((await judge([page], doubting)).judgement?.diagnosis.rule).toBe("a/example");
    expect(asked).toEqual(["microsoft-signin", "paste", "microsoft-signin"]);
  });

  test("a failure that no rule knows is said only where a message of HubSpot's or of a sign-in is about mail", async () => {
    const unknown = async (page: FrameReading) => (await judge([page], ask)).isUnknown;
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(true);
    expect(await unknown(frame("app.hubspot.com", "/x", ["alert", "Your signature [unknown]"]))).toBe(false);
    expect(await unknown(frame("example.com", "/x", ["alert", "Your inbox [unknown]"]))).toBe(false);
    expect(await unknown(frame("app.hubspot.com", "/x", ["dialog", "Your inbox [unknown]"]))).toBe(true);
    expect(await unknown(frame("app.hubspot.com", "/x", ["words", "Your inbox [unknown]"]))).toBe(false);
    expect(await unknown(frame("login.live.com", "/", ["alert", "Your inbox [unknown]"], ["alert", "[code]"]))).toBe(
      true,
    );
  });
});
