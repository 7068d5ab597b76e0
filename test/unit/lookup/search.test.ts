import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, search } from "../../../src/lookup/search";

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

const first = (query: string) => search(query, index)[0];

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
    ["verificación en dos pasos", "signin/mfa-required"],
    ["azure active directory", "signin/admin-approval-needed"],
  ])("%s → %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("leaves out what fits far worse than the best", () => {
    // One entry has the word in its title, another only in its summary.
    expect(search("approve", index)).toEqual(["signin/admin-approval-needed"]);
    expect(search("Microsoft", index).length).toBeGreaterThan(1);
  });

  it("finds first what a title or a term says, then a summary, then the small print", () => {
    const entry = (id: "a/title" | "a/term" | "a/summary" | "a/text", more: object) => ({
      ...{ id, title: "One", summary: "Two", terms: ["three"], text: "Four" },
      ...more,
    });
    const long = "storage among some other words that say much else";
    const of = buildIndex([
      entry("a/text", { text: "storage" }),
      entry("a/summary", { summary: long }),
      entry("a/term", { terms: [long] }),
      entry("a/title", { title: long }),
    ]);
    expect(search("storage", of).slice(0, 2).sort()).toEqual(["a/term", "a/title"]);
    expect(search("storage", of)[2]).toBe("a/summary");
  });

  it("does not look for an address: it would find any other", () => {
    const entry = { id: "a/address" as const, title: "Write to it@example.com", summary: "", terms: [], text: "" };
    expect(search("anna@firma.example", buildIndex([entry]))).toEqual([]);
  });

  it("takes no short word for a slip of another", () => {
    expect(search("ssl", index)).toEqual(["imap/certificate-untrusted"]);
    expect(search("sso", index)).toEqual([]);
  });

  it.each(["", "   ", "zzzzzz", "?!"])("finds nothing for %j", (query) => {
    expect(search(query, index)).toEqual([]);
  });

  it("never throws, and names no rule twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        const found = search(query, index);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
