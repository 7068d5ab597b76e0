import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, search, withinSlips } from "../../../src/diagnosis/search";

const index = buildIndex([
  {
    id: "signin/admin-approval-needed",
    title: "Your company has to approve HubSpot first",
    summary: "Your IT admin has to approve HubSpot, once.",
    terms: ["need admin approval"],
    text: "In Microsoft Entra ID, grant admin consent.",
  },
  {
    id: "signin/mfa-required",
    title: "Microsoft wants a second proof that it is you",
    summary: "Approve the prompt on your phone.",
    terms: ["multifactor"],
    text: "Reconnect and finish the prompt.",
  },
  {
    id: "office365/mailbox-not-found",
    title: "No Microsoft 365 mailbox for this address",
    summary: "Check where the mail domain is hosted.",
    terms: ["inbox not found"],
    text: "Boîte de réception introuvable",
  },
  {
    id: "imap/certificate-untrusted",
    title: "The mail server's certificate is not trusted",
    summary: "IT installs a certificate from a recognised authority.",
    terms: ["SSL"],
    text: "Certificate name and server name must be equal.",
  },
]);

const first = (query: string) => search(query, index)[0]?.id;

describe("search", () => {
  it.each([
    ["certificate", "imap/certificate-untrusted"],
    ["certif", "imap/certificate-untrusted"],
    ["CERTIFICATE not trusted", "imap/certificate-untrusted"],
    ["trusted certificate", "imap/certificate-untrusted"],
    ["certficate", "imap/certificate-untrusted"],
    ["certifciate", "imap/certificate-untrusted"],
    ["tls", "imap/certificate-untrusted"],
    ["certificat serveur", "imap/certificate-untrusted"],
    ["azure ad consent", "signin/admin-approval-needed"],
    ["AAD", "signin/admin-approval-needed"],
    ["2FA", "signin/mfa-required"],
    ["authentification multifacteur", "signin/mfa-required"],
    ["boite introuvable", "office365/mailbox-not-found"],
    ["O365 inbox", "office365/mailbox-not-found"],
    ["postvak", "office365/mailbox-not-found"],
  ])("%s → %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each(["", "   ", "zzzzzz", "?!"])("finds nothing for %j", (query) => {
    expect(search(query, index)).toEqual([]);
  });

  it("never throws, and orders by score", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        const scores = search(query, index).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});

describe("withinSlips", () => {
  /** The textbook table, without band or early end. */
  function distance(a: string, b: string): number {
    const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
    for (let i = 0; i <= a.length; i++) (d[i] as number[])[0] = i;
    const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
        (d[i] as number[])[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
          swap,
        );
      }
    }
    return at(a.length, b.length);
  }

  it("agrees with the textbook", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        expect(withinSlips(a, b, most)).toBe(distance(a, b) <= most);
      }),
      { numRuns: 2000 },
    );
  });
});
