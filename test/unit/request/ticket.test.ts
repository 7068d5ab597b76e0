import fc from "fast-check";
import { expect, test } from "vitest";
import { gmailWeb, mailto, outlookWeb } from "../../../src/request/mailto";
import { MAX_TICKET, ticketLink } from "../../../src/request/ticket";

const request = { subject: "Café & co", body: "Line one\nLine two" };

test("the form gets the message where its address has a place for it", () => {
  expect(ticketLink("https://t.example/new", request)).toBe("https://t.example/new");
  expect(ticketLink("https://t.example/new?s={subject}&d={body}", request)).toBe(
    "https://t.example/new?s=Caf%C3%A9%20%26%20co&d=Line%20one%0ALine%20two",
  );
});

test("nothing in a message changes where the ticket goes", () => {
  const text = fc.string({ unit: "binary", maxLength: 3000 });
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const link = ticketLink("https://t.example/new?s={subject}&d={body}#top", { subject, body });
      const url = new URL(link);
      expect([url.origin, url.pathname, url.hash]).toEqual(["https://t.example", "/new", "#top"]);
      expect([...url.searchParams.keys()]).toEqual(["s", "d"]);
      if (subject.length < 300) expect(link.length).toBeLessThanOrEqual(MAX_TICKET);
    }),
  );
});

test("mail goes to the address that the organization names", () => {
  const to = "it+crm@firma.example";
  expect(mailto(request, {}, to).href).toMatch(/^mailto:it%2Bcrm@firma\.example\?subject=Caf/);
  expect(new URL(outlookWeb(request, to)).searchParams.get("to")).toBe(to);
  expect(new URL(gmailWeb(request, to)).searchParams.get("to")).toBe(to);
  expect(outlookWeb(request)).not.toContain("to=");
  expect(gmailWeb(request)).not.toContain("&to=");
});
