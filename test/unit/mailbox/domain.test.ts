import fc from "fast-check";
import { expect, test } from "vitest";
import en from "../../../src/locales/en/ui.json" with { type: "json" };
import { parseDomain } from "../../../src/mailbox/domain";

test.each([
  ["example.com", "example.com"],
  ["  Example.COM.  ", "example.com"],
  ["jane.doe@example.com", "example.com"],
  ["Jane Doe <jane@mail.example.co.uk>", "mail.example.co.uk"],
  ["mailto:jane@example.com?subject=Hello", "example.com"],
  ["@example.com", "example.com"],
  ['"odd@local"@example.com', "example.com"],
  ["jane@example.com, john@example.com", "example.com"],
  ["https://www.example.com/contact?x=1#top", "example.com"],
  ["www.example.com", "example.com"],
  ["jane＠example．com", "example.com"],
  ["müller.example", "xn--mller-kva.example"],
  ["jane@Bücher.example", "xn--bcher-kva.example"],
  ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
  ["straße.example", "xn--strae-oqa.example"],
  ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ["under_score.example.com", "under_score.example.com"],
  ["a-b.example", "a-b.example"],
  ["(jane@example.com)", "example.com"],
  ["[jane@example.com]", "example.com"],
  ["{jane@example.com}", "example.com"],
  ["«jane@example.com»", "example.com"],
  ["“jane@example.com”", "example.com"],
  ["‘example.com’", "example.com"],
  ["「jane@example.com」", "example.com"],
  ["\u202ajane@example.com\u202c", "example.com"],
  ["jane@example.com\u200e", "example.com"],
  ["https://example.com#top", "example.com"],
  ["example.com。", "example.com"],
  ["example.mylan", "example.mylan"],
  [`${"a".repeat(63)}.example`, `${"a".repeat(63)}.example`],
  [`${"abcdef.".repeat(35)}abcdefgh`, `${"abcdef.".repeat(35)}abcdefgh`],
  [`${"x".repeat(988)}@example.com`, "example.com"],
])("%s → %s", (typed, domain) => {
  expect(parseDomain(typed)).toEqual({ domain });
});

test.each([
  ["", "empty"],
  [" \t\n", "empty"],
  ["example", "not-a-domain"],
  ["my mailbox does not work", "not-a-domain"],
  ["jane@", "not-a-domain"],
  ["example..com", "not-a-domain"],
  ["-example.com", "not-a-domain"],
  ["example.123", "not-a-domain"],
  ["exa mple.com", "not-a-domain"],
  ["example.com:8443", "not-a-domain"],
  ["jane:secret@example.com:25", "not-a-domain"],
  ["<script>alert(1)</script>", "not-a-domain"],
  ["xn--zzzzzzz99999.example", "not-a-domain"],
  [`${"a".repeat(64)}.example`, "not-a-domain"],
  [`${"abcdefg.".repeat(40)}example`, "too-long"],
  [`${"abcdef.".repeat(35)}abcdefghi`, "too-long"],
  [`${"x".repeat(989)}@example.com`, "too-long"],
  ["192.0.2.1", "ip-address"],
  ["jane@192.0.2.1", "ip-address"],
  ["jane@[192.0.2.1]", "ip-address"],
  ["2001:db8::1", "ip-address"],
  ["http://0x7f.1/", "ip-address"],
  ["exchange.local", "not-public"],
  ["jane@mail.corp", "not-public"],
  ["server.localhost", "not-public"],
  ...["localdomain", "internal", "intranet", "private", "home", "lan", "arpa", "onion", "invalid"].map(
    (name): [string, string] => [`mail.${name}`, "not-public"],
  ),
])("%s is refused: %s", (typed, error) => {
  expect(parseDomain(typed)).toEqual({ error });
  expect(en).toHaveProperty([`mailbox.domain.${error}`]);
});

test("any text: a plain domain or a reason, and a domain stays itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.emailAddress(), fc.webUrl(), fc.domain()), (typed) => {
      const { domain } = parseDomain(typed);
      if (domain === undefined) return;
      expect(domain).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
      expect(domain.length).toBeLessThanOrEqual(253);
      expect(parseDomain(domain)).toEqual({ domain });
      expect(parseDomain(`jane@${domain}`)).toEqual({ domain });
    }),
    { numRuns: 2000 },
  );
});

test("what stands before the @ never gets through", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9._%+-]{1,30}$/), (name) => {
      expect(parseDomain(`${name}@example.com`)).toEqual({ domain: "example.com" });
    }),
  );
});
