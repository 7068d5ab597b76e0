/** The texts that the stores ask for, and how long they may be. */
import { existsSync, readFileSync } from "node:fs";
import { languages, readJson } from "./files";

type Pair = [title: string, text: string];

/** `src/locales/<lang>/listing.json`. */
export interface Listing {
  /** Paragraphs. */
  description: string[];
  /** Search terms, for Edge. */
  search: string[];
  tile: string;
  marquee: Pair;
  pictures: Record<"fix" | "request" | "lookup" | "mailbox" | "question", Pair>;
}

export const listed = (): string[] => languages().filter((lang) => existsSync(`src/locales/${lang}/listing.json`));

export const listing = (lang: string) => readJson(`src/locales/${lang}/listing.json`) as Listing;

/** Name and short description, which the stores read from the package. */
export function short(lang: string): { name: string; summary: string } {
  const words = readJson(`src/locales/${lang}/store.json`) as Record<"name" | "description", { message: string }>;
  return { name: words.name.message, summary: words.description.message };
}

export const long = (lang: string): string => `${listing(lang).description.join("\n\n")}\n`;

export const LIMITS = {
  /** AMO and Edge; Chrome takes 75. */
  name: 45,
  /** Chrome and Edge; AMO takes 250. */
  summary: 132,
  /** Edge; Chrome takes up to 16,000, AMO up to 15,000. */
  description: { least: 250, most: 10_000 },
  /** Chrome and Edge, per form field. */
  field: 1000,
  /** Edge. */
  search: { terms: 7, length: 30, words: 21 },
};

export const SINGLE_PURPOSE =
  "Connect Fix helps people whose mail or calendar account does not connect to HubSpot: it recognises the error message of a failed connection, says what it means and who can fix it, and writes the message to whoever that is.";

export interface Justification {
  permission: string;
  optional: boolean;
  text: string;
}

/** Read from the table in PRIVACY.md, the one place that says what each permission is for; a test keeps it complete. */
export function justifications(): Justification[] {
  const section = readFileSync("PRIVACY.md", "utf8").split("## Permissions")[1]?.split("\n## ")[0] ?? "";
  return section.split("\n").flatMap((line) => {
    const [, names = "", text = ""] = line.split("|");
    const plain = text.trim().replaceAll("`", "");
    return [...names.matchAll(/`([^`]+)`/g)].map(([, permission = ""]) => ({
      permission,
      optional: names.includes("optional:"),
      text: plain.charAt(0).toUpperCase() + plain.slice(1),
    }));
  });
}

/** The checkboxes of Chrome's and Edge's form. None is ticked: nothing is sent to the makers or on their behalf. */
export const DATA: readonly (readonly [kind: string, why: string])[] = [
  [
    "Personally identifiable information",
    "No. Addresses of connected accounts are compared on the computer and forgotten when the browser closes.",
  ],
  ["Health information", "No."],
  ["Financial and payment information", "No."],
  [
    "Authentication information",
    "No. Passwords, codes and tokens are not read; what looks like one is removed from every message.",
  ],
  ["Personal communications", "No. Mails, notes and chats are passed over."],
  ["Location", "No."],
  ["Web history", "No. The address of a HubSpot tab decides whether its page is watched and is not kept."],
  ["User activity", "No."],
  [
    "Website content",
    "No. Error messages are read and judged on the computer; nothing of them is sent. The mailbox check sends the mail domain in its field, and nothing else, to a public DNS resolver, each time only after a click.",
  ],
];

export const CERTIFIED: readonly string[] = [
  "I do not sell or transfer user data to third parties, apart from the approved use cases.",
  "I do not use or transfer user data for purposes that are unrelated to my item’s single purpose.",
  "I do not use or transfer user data to determine creditworthiness or for lending purposes.",
];

/** What a reviewer pastes, and the rule that must answer. */
export const PASTED = {
  assigned: {
    text: "AADSTS50105: The signed in user is not assigned to a role for the application 'Sales Hub'.",
    rule: "signin/user-not-assigned",
  },
  license: {
    text: "Sorry. HubSpot can’t access your inbox due to an invalid license. Please reach out to your Office 365 administrator.",
    rule: "office365/license-invalid",
  },
} as const;

/** Steps for a reviewer without a HubSpot account. */
export const REVIEW: readonly string[] = [
  "No account is needed. The failures that Connect Fix watches for appear only inside HubSpot’s settings after a sign-in, so these steps show the same answers without it.",
  "Press the toolbar button on any ordinary page, for instance https://example.com: the popup says that nothing on this page looks like a failed connection.",
  `Paste this into its field: ${PASTED.assigned.text} The card says that IT must act; press Email IT to see the message that it writes. Nothing is sent.`,
  `Paste: ${PASTED.license.text} The card says that the license is missing or no longer valid.`,
  "Select either text on any page, open the context menu and choose Look up this error: the popup answers it.",
  "To see it open by itself: unpack the source, run npm ci && npm start (Node 20.19, or 22.12 or later). A stand-in of HubSpot’s settings page opens at HubSpot’s address in a browser of its own; press Make it fail, or press the toolbar button there.",
  "The optional hosts are asked for by a button each: in the options under Permissions, or by the mailbox check in the popup.",
];

/** For AMO, whose reviewers build the source. */
export const BUILD: readonly string[] = [
  "Operating system: any; tried on Debian 12. Node 20.19, or 22.12 or later, npm as it comes with it. package-lock.json pins every package.",
  "Build: npm ci && npm run build-for-amo. The result is dist/firefox.",
  "Compare: npm run zip gives the submitted zip byte for byte and its SHA-256 sum in dist/SHA256SUMS. A test builds twice in different folders, clocks and time zones.",
  "dist/firefox/knowledge/model.json is trained by the build from src/examples (about 15 seconds). Scripts are minified by Vite; nothing is obfuscated, nothing is loaded from elsewhere.",
  "The one assignment to innerHTML that the linter names is Preact’s own path for dangerouslySetInnerHTML, which nothing here uses; the content security policy demands trusted types and allows no policy.",
];
