import fc from "fast-check";
import { expect, test } from "vitest";
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import fr from "../../../src/locales/fr/ui.json" with { type: "json" };
import { mailPunctuation } from "../../../src/request/build";
import {
  gmailWeb,
  linkLength,
  MAX_LINK,
  MAX_TICKET,
  mailto,
  outlookWeb,
  ticketLink,
} from "../../../src/request/mailto";

test("a mail link holds a short request whole", () => {
  const request = { subject: "Café & co", body: "Line one\nLine two + 100 %" };
  const { href, complete } = mailto(request, en["request.paste"]);
  expect(complete).toBe(true);
  expect(href).toBe("mailto:?subject=Caf%C3%A9%20%26%20co&body=Line%20one%0D%0ALine%20two%20%2B%20100%20%25");
  expect(linkLength(request)).toBe(href.length);
});

test("a mail link never grows beyond what mail programs take", () => {
  // Without `size` no text exceeds some twenty characters; `endOnFailure`, as shrinking long ones takes minutes.
  const request = fc.record({
    subject: fc.string({ unit: "binary", maxLength: 400, size: "max" }),
    body: fc.string({ unit: "binary", maxLength: 4000, size: "max" }),
  });
  fc.assert(
    fc.property(request, (some) => {
      const { href, complete } = mailto(some, fr["request.paste"]);
      expect(href.length).toBeLessThanOrEqual(MAX_LINK);
      if (!complete) expect(decodeURIComponent(href)).toContain(fr["request.paste"]);
    }),
    { endOnFailure: true },
  );
  const room = MAX_LINK - mailto({ subject: "", body: "" }, fr["request.paste"]).href.length;
  expect(mailto({ subject: "", body: "x".repeat(room) }, fr["request.paste"]).complete).toBe(true);
  expect(mailto({ subject: "", body: "x".repeat(room + 1) }, fr["request.paste"]).complete).toBe(false);
});

test("what does not fit begins with what it is about", () => {
  const body = `こんにちは。\n\n承認してください。\n${"長い文です。".repeat(60)}\nありがとうございます。`;
  const { href, complete } = mailto({ subject: "承認のお願い", body }, en["request.paste"]);
  expect(complete).toBe(false);
  const text = decodeURIComponent(href);
  expect(text).toContain("承認のお願い");
  expect(text).toContain("承認してください。");
  expect(text).not.toContain("長い文です。");
});

test("web mail takes it whole", () => {
  const request = { subject: "A & b", body: "One\nTwo + three" };
  for (const [link, host, name] of [
    [outlookWeb(request), "outlook.office.com", "subject"],
    [gmailWeb(request), "mail.google.com", "su"],
  ] as const) {
    const { hostname, searchParams } = new URL(link);
    expect(hostname).toBe(host);
    // These parameters make Gmail show only the new mail.
    if (name === "su") expect([searchParams.get("view"), searchParams.get("fs")]).toEqual(["cm", "1"]);
    expect(searchParams.get(name)).toBe(request.subject);
    expect(searchParams.get("body")).toBe(request.body);
  }
});

test("a mail is typed as people type", () => {
  expect(mailPunctuation("L’«\u00a0appli\u00a0»\u202f: **là**… “so” – c’est\u00a0tout\u202f!")).toBe(
    'L\'"appli" : là... "so" - c\'est tout !',
  );
  expect(mailPunctuation("„so“, ‘so’, 10\u2009%, so — so")).toBe("\"so\", 'so', 10 %, so - so");
});

const accented = { subject: "Café & co", body: "Line one\nLine two" };

test("the form gets the message where its address has a place for it", () => {
  expect(ticketLink("https://t.example/new", accented)).toBe("https://t.example/new");
  expect(ticketLink("https://t.example/new?s={subject}&d={body}", accented)).toBe(
    "https://t.example/new?s=Caf%C3%A9%20%26%20co&d=Line%20one%0ALine%20two",
  );
});

test("a ticket that no server would take is left empty, to be pasted", () => {
  const link = "https://t.example/new?s={subject}&d={body}";
  const lengthOf = (body: string) => ticketLink(link, { subject: "A", body }).length;
  expect(lengthOf("x".repeat(4000))).toBeGreaterThan(4000);
  for (const length of [7500, 9000, 20_000]) expect(lengthOf("x".repeat(length))).toBeLessThan(100);
});

test("half a character, cut off by a field, is a mark and no word", () => {
  const half = { subject: "😀".slice(0, 1), body: "" };
  for (const link of [mailto(half, "").href, outlookWeb(half), gmailWeb(half)])
    expect(decodeURIComponent(link)).toMatch(/(subject|su)=\uFFFD/);
});

test("nothing in a message changes where the ticket goes", () => {
  const text = fc.string({ unit: "binary", maxLength: 3000, size: "max" });
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const link = ticketLink("https://t.example/new?s={subject}&d={body}#top", { subject, body });
      const url = new URL(link);
      expect([url.origin, url.pathname, url.hash]).toEqual(["https://t.example", "/new", "#top"]);
      expect([...url.searchParams.keys()]).toEqual(["s", "d"]);
      if (subject.length < 300) expect(link.length).toBeLessThanOrEqual(MAX_TICKET);
    }),
    { endOnFailure: true },
  );
});

test("mail goes to the address that the organization names", () => {
  const to = "it+crm@firma.example";
  expect(mailto(accented, "", to).href).toMatch(/^mailto:it%2Bcrm@firma\.example\?subject=Caf/);
  expect(new URL(outlookWeb(accented, to)).searchParams.get("to")).toBe(to);
  expect(new URL(gmailWeb(accented, to)).searchParams.get("to")).toBe(to);
  expect(outlookWeb(accented)).not.toContain("to=");
  expect(gmailWeb(accented)).not.toContain("&to=");
});
