/**
 * Codes: what machines write. A rule has one list of them; the form of each gives its kind:
 *
 * - `AADSTS50105`: Microsoft's sign-in number (`numbers.ts`);
 * - `5.7.139`: status code of a mail server;
 * - `consent_required`: OAuth `error` value;
 * - `*.calDav.errors.*`: translation key of HubSpot, `*` for any characters;
 * - `#unavailable-imap-disabled-in-gmail`: fragment or path segment of a knowledge-base link;
 * - `outlook_*@outlook.com`: email address, `*` for 8 to 20 hexadecimal digits, since pages shorten and people mask;
 * - anything else: a constant, `MailboxNotEnabledForRESTAPI`, or a family of them, `OFFICE_ERROR_*`.
 */
import type { RuleId } from "../../rules/schema";

export type CodeKind = "number" | "status" | "oauth" | "key" | "anchor" | "address" | "constant";

function kindOf(code: string): CodeKind {
  if (/^AADSTS\d+$/i.test(code)) return "number";
  if (/^\d\.\d{1,3}\.\d{1,3}$/.test(code)) return "status";
  if (code.includes("@")) return "address";
  if (/^[#/]/.test(code)) return "anchor";
  if (code.includes(".")) return "key";
  return /^[a-z]+(_[a-z]+)+$/.test(code) ? "oauth" : "constant";
}

/** A code that was found. `start` is its character position in the text; keys and anchors always have 0. */
export interface SeenCode {
  kind: CodeKind;
  rule: RuleId;
  seen: string;
  start: number;
  /** Number of literal characters in the matched pattern: the most specific match wins. */
  specificity: number;
}

/** Maximum number of codes of one kind taken from a text: a flood of them says no more than its beginning. */
const MAX_CODES = 100;
/** Maximum length of what is quoted as seen, in characters. */
export const MAX_SEEN = 200;

const IDENTIFIER = /(?<![A-Za-z0-9_])[A-Za-z0-9][A-Za-z0-9_]{2,79}(?![A-Za-z0-9_])/g;
const DOTTED = /[\w.-]{5,200}/g;
/** Minimum number of segments in a key, to exclude two-part hostnames, file names and versions. */
const SEGMENTS = 3;
const STATUS = /(?<![\d.v])\d\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/g;
const FRAGMENT = /[#/][a-z0-9_-]{3,120}/gi;

/** Context that tells a status code from a product version. */
const MAIL_CONTEXT = /smtp|mail|auth|send|recipient|relay|exchange|outlook|client|\b[245]\d\d\b/i;
/** Codes that are also English words (`UNAUTHORIZED`, `TRANSIENT`) count only in capitals, as HubSpot writes them. */
const PLAIN_WORD = /^[A-Z]+$/;
/** Label before an OAuth value. Without context, the value is an ordinary identifier (a database's `access_denied`). */
const OAUTH_BEFORE = /(?:(?:error|code|reason|status|exception)\W{0,8}|\b[45]\d\d ?: ?)$/i;
const OAUTH_CONTEXT = /oauth|token|aadsts|msal|adal|openid|refresh|grant|consent|google|microsoft|hubspot/i;

/** The pattern of a code with stars. */
function formOf(code: string, kind: CodeKind): RegExp {
  const parts = code.split("*").map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, "\\$&"));
  const form = kind === "address" ? `\\b${parts.join("[0-9a-f]{8,20}")}` : `^${parts.join(".*")}$`;
  return new RegExp(form, "i");
}

type StarredKind = "key" | "address" | "constant";

export class Codes {
  private readonly exact = new Map<string, { code: string; kind: CodeKind; rule: RuleId }>();
  private readonly starred: Record<StarredKind, { form: RegExp; specificity: number; rule: RuleId }[]>;
  /** Rules by Microsoft's sign-in number, digits only. */
  readonly numbers = new Map<string, RuleId>();

  constructor(codes: readonly (readonly [code: string, rule: RuleId])[]) {
    this.starred = { key: [], address: [], constant: [] };
    for (const [code, rule] of codes) {
      const kind = kindOf(code);
      if (kind === "number") this.numbers.set(code.slice("AADSTS".length), rule);
      else if (kind === "key" || kind === "address" || (kind === "constant" && code.endsWith("*"))) {
        this.starred[kind].push({ form: formOf(code, kind), specificity: code.replaceAll("*", "").length, rule });
      } else this.exact.set(code.toLowerCase(), { code, kind, rule });
    }
  }

  /** Codes in a text, and in the keys and link URLs that the page had beside it. */
  find(text: string, keys: readonly string[] = [], links: readonly string[] = []): SeenCode[] {
    const dotted = [
      ...keys,
      ...matches(text, DOTTED).flatMap(([name]) => (name.split(".").length >= SEGMENTS ? name : [])),
    ];
    const fragments = (text.includes("#") ? [...links, text] : links).flatMap((link) => matches(link, FRAGMENT));
    // Once per value, however often it occurs.
    const contexts = new Map<string, boolean>();
    const isInContext = (value: string): boolean => {
      const known = contexts.get(value) ?? OAUTH_CONTEXT.test(text.replaceAll(value, ""));
      contexts.set(value, known);
      return known;
    };
    const byKind = [
      matches(text, IDENTIFIER).flatMap(({ 0: seen, index }) => this.identifier(text, seen, index, isInContext)),
      matches(text, STATUS).flatMap(({ 0: seen, index }) => this.status(text, seen, index)),
      [...new Set(dotted)].flatMap((key) => this.key(key.slice(0, MAX_SEEN))),
      fragments.flatMap(({ 0: seen }) => {
        const found = this.exact.get(seen.toLowerCase());
        return found ? [{ kind: "anchor" as const, rule: found.rule, seen, start: 0, specificity: seen.length }] : [];
      }),
      text.includes("@") ? this.fitting("address", text) : [],
    ];
    return byKind.flatMap((codes) => codes.slice(0, MAX_CODES));
  }

  private identifier(text: string, seen: string, start: number, isInContext: (value: string) => boolean): SeenCode[] {
    const found = this.exact.get(seen.toLowerCase());
    if (!found) return this.fitting("constant", seen, start).slice(0, 1);
    const { code, kind, rule } = found;
    if (kind !== "constant" && kind !== "oauth") return [];
    const end = start + seen.length;
    if (PLAIN_WORD.test(code)) {
      // Inside a dotted key, the whole key decides: `calDav.errors.UNAUTHORIZED` is no rejected mail login.
      const inKey = text[start - 1] === "." || /^\.\w/.test(text.slice(end, end + 2));
      if (seen !== code || inKey) return [];
    }
    if (kind === "oauth") {
      const told = OAUTH_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || isInContext(seen);
      if (!told && text.trim().length > seen.length + 10) return [];
    }
    return [{ kind, rule, seen, start, specificity: code.length }];
  }

  private status(text: string, seen: string, start: number): SeenCode[] {
    const found = this.exact.get(seen);
    const around = text.slice(Math.max(0, start - 40), start) + text.slice(start + seen.length, start + 80);
    return found && MAIL_CONTEXT.test(around)
      ? [{ kind: "status", rule: found.rule, seen, start, specificity: seen.length }]
      : [];
  }

  /** The matches with the most literal characters. */
  private key(seen: string): SeenCode[] {
    const all = this.fitting("key", seen);
    const most = Math.max(...all.map(({ specificity }) => specificity));
    return all.filter(({ specificity }) => specificity === most);
  }

  /** Codes with stars in `text`, which begins at position `start` of the whole text. */
  private fitting(kind: StarredKind, text: string, start = 0): SeenCode[] {
    return this.starred[kind].flatMap(({ form, specificity, rule }) => {
      const found = form.exec(text);
      return found ? [{ kind, rule, seen: found[0], start: start + found.index, specificity }] : [];
    });
  }
}

const matches = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
