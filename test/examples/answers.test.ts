/** Texts that were answered wrong once, with the knowledge that ships. */
import { describe, expect, test, vi } from "vitest";
import { diagnose } from "../../src/diagnosis/diagnose";
import type { Words } from "../../src/locales/words";
import { finderFor } from "../../src/lookup/finder";
import { filledWords } from "../tools/files";
import { readKnowledge, readRules } from "../tools/knowledge";

vi.mock("../../src/shared/knowledge", () => ({ knowledge: async () => readKnowledge() }));
const knowledge = readKnowledge();
const paste = (text: string) => diagnose({ surface: "paste", texts: [text] }, knowledge);

test("a code that is typed alone leads to its rule", async () => {
  const english = filledWords("en") as Words;
  const finder = await finderFor(readRules(), english, english);
  const wrong: string[] = [];
  for (const { id, codes = [] } of readRules()) {
    for (const code of codes) {
      const typed = /^(?:AADSTS)?(\d+(?:\.\d+\.\d+)?)$/.exec(code)?.[1];
      if (typed && (await finder.find(typed)).diagnosis?.rule !== id) wrong.push(typed);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  "Microsoft Outlook: Receiving reported error (0x800CCC0E). Socket Error: 10060",
  "Microsoft Outlook cannot connect to IMAP server, error code: 10061",
])("a socket error is no sign-in number: %s", async (text) => {
  expect((await paste(text)).rule).toBe("imap/server-unreachable");
});

const LABELS =
  "Код помилки; Κωδικός σφάλματος; รหัสข้อผิดพลาด; رمز الخطأ; קוד שגיאה; Cod de eroare; Mã lỗi; Kode kesalahan; Код на грешката; Kôd pogreške; Код ошибки; Kod błędu; Hibakód; エラー コード";
test.each(LABELS.split("; "))("Microsoft's page names its number by %s", async (label) => {
  const { details } = await diagnose({ surface: "microsoft-signin", texts: [`${label}: 53003`] }, knowledge);
  expect(details.aadsts).toBe("53003");
});

describe("a code", () => {
  test("of a rule's own comes before Microsoft's name of a number", async () => {
    expect((await paste("InteractionRequired")).rule).toBe("office365/interaction-required");
  });

  test.each(["org_internal", "disallowed_useragent"])("stands behind Google's status: %s", async (code) => {
    expect(await paste(`Error 403: ${code}`)).toMatchObject({ rule: "gmail/app-blocked", details: { codes: [code] } });
  });

  test("begins a line after base64", async () => {
    const { details } = await paste(
      "a1 AUTHENTICATE XOAUTH2 dXNlcj1qYW5lAQE=\nAADSTS65001: The user has not consented",
    );
    expect(details.aadsts).toBe("65001");
  });

  test("is in Microsoft's own words about SMTP", async () => {
    const { details } = await paste(
      "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
    );
    expect(details.codes).toContain("SmtpClientAuthentication");
  });

  test("contradicts another key of the same box", async () => {
    const keys = ["x.calDav.errors.NOT_FOUND.title", "a.b.sharedInbox.conversationsConflict"];
    const { status } = await diagnose({ surface: "email-settings", texts: ["x"], keys }, knowledge);
    expect(status).toBe("ambiguous");
  });
});

test("a person's name is no app's", async () => {
  const { details } = await paste(
    "The mailbox named Ana Lopez (Sales) has been disabled, AADSTS50057: The user account is disabled.",
  );
  expect(details.appName).toBeUndefined();
});
