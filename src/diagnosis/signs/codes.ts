/**
 * Codes: what machines write. A rule lists them in one list, each told by its form:
 *
 * - `AADSTS50105`: Microsoft's sign-in number (`numbers.ts`);
 * - `5.7.139`: status code of a mail server;
 * - `consent_required`: OAuth `error` value;
 * - `*.calDav.errors.*`: translation key of HubSpot, `*` for any run of characters;
 * - `#unavailable-imap-disabled-in-gmail`: fragment or path segment of a knowledge-base link;
 * - `outlook_*@outlook.com`: shape of an address, `*` for 8 to 20 hexadecimal digits, since pages shorten and people mask;
 * - anything else is a constant, `MailboxNotEnabledForRESTAPI`, or a family of them, `OFFICE_ERROR_*`.
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

/** A code in a text, with its place in characters; keys and anchors of a page stand at 0. */
export interface SeenCode {
  kind: CodeKind;
  rule: RuleId;
  seen: string;
  start: number;
  /** Literal characters of the pattern that matched: the most specific wins. */
  literal: number;
}

/** Codes of one kind that are weighed against each other: a flood of them says no more than its beginning. */
const MAX_CODES = 100;
const MAX_SEEN = 200;

const IDENTIFIER = /(?<![A-Za-z0-9_])[A-Za-z0-9][A-Za-z0-9_]{2,79}(?![A-Za-z0-9_])/g;
/** Three segments at least, so that neither a host nor a version counts. */
const DOTTED = /[\w.-]{5,200}/g;
const SEGMENTS = 3;
const STATUS = /(?<![\d.v])\d\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/gi;
const FRAGMENT = /[#/][a-z0-9_-]{3,120}/gi;

/** A status code is not the version of a product. */
const MAIL_CONTEXT = /smtp|mail|auth|send|sender|recipient|relay|exchange|outlook|gsmtp|client|\b[245]\d\d\b/i;
/** Words that are also plain English (`UNAUTHORIZED`, `TRANSIENT`) count as a code only as HubSpot writes them. */
const PLAIN_WORD = /^[A-Z]+$/;
/** What stands before an OAuth value; alone it is an ordinary pair of words (`access_denied` of a database). */
const OAUTH_BEFORE = /(?:error|code|reason|status|subcode|exception|oauth2?)\W{0,8}$/i;
const OAUTH_CONTEXT = /oauth|token|aadsts|msal|adal|openid|refresh|grant|consent|google|microsoft|hubspot/i;

/** A code as a pattern, with another one for its star. */
const patternOf = (code: string, star: string): string =>
  code
    .split("*")
    .map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, "\\$&"))
    .join(star);

export class Codes {
  private readonly exact = new Map<string, { code: string; rule: RuleId }>();
  private readonly families: { prefix: string; rule: RuleId }[] = [];
  private readonly keys: { pattern: RegExp; literal: number; rule: RuleId }[] = [];
  private readonly addresses: { shape: RegExp; rule: RuleId }[] = [];
  /** Rules of Microsoft's numbers, by their digits. */
  readonly numbers = new Map<string, RuleId>();

  constructor(codes: readonly (readonly [code: string, rule: RuleId])[]) {
    for (const [code, rule] of codes) {
      const kind = kindOf(code);
      if (kind === "number") this.numbers.set(code.slice("AADSTS".length), rule);
      else if (kind === "key") {
        const pattern = new RegExp(`^${patternOf(code, ".*")}$`, "i");
        this.keys.push({ pattern, literal: code.replaceAll("*", "").length, rule });
      } else if (kind === "address") {
        this.addresses.push({ shape: new RegExp(`\\b${patternOf(code, "[0-9a-f]{8,20}")}`, "i"), rule });
      } else if (code.endsWith("*")) this.families.push({ prefix: code.slice(0, -1).toLowerCase(), rule });
      else this.exact.set(code.toLowerCase(), { code, rule });
    }
  }

  /** Codes of a text, and the keys and link addresses that the page had beside it. */
  find(text: string, keys: readonly string[] = [], links: readonly string[] = []): SeenCode[] {
    const dotted = [
      ...keys,
      ...matches(text, DOTTED).flatMap(([name]) => (name.split(".").length >= SEGMENTS ? name : [])),
    ];
    const fragments = (text.includes("#") ? [...links, text] : links).flatMap((link) => matches(link, FRAGMENT));
    return [
      ...matches(text, IDENTIFIER).flatMap(({ 0: seen, index }) => this.identifier(text, seen, index)),
      ...matches(text, STATUS).flatMap(({ 0: seen, index }) => this.status(text, seen, index)),
      ...[...new Set(dotted)].flatMap((key) => this.key(key.slice(0, MAX_SEEN))),
      ...fragments.flatMap(({ 0: seen }) => {
        const found = this.exact.get(seen.toLowerCase());
        return found ? [{ kind: "anchor" as const, rule: found.rule, seen, start: 0, literal: seen.length }] : [];
      }),
      ...(text.includes("@") ? this.address(text) : []),
    ].slice(0, MAX_CODES);
  }

  private identifier(text: string, seen: string, start: number): SeenCode[] {
    const found = this.exact.get(seen.toLowerCase());
    if (!found) {
      const family = this.families.find(({ prefix }) => seen.toLowerCase().startsWith(prefix));
      return family ? [{ kind: "constant", rule: family.rule, seen, start, literal: family.prefix.length }] : [];
    }
    const { code, rule } = found;
    const kind = kindOf(code);
    if (kind !== "constant" && kind !== "oauth") return [];
    const end = start + seen.length;
    if (PLAIN_WORD.test(code)) {
      // Inside a dotted key the whole key decides: `calDav.errors.UNAUTHORIZED` is no refused mail login.
      const inKey = text[start - 1] === "." || /^\.\w/.test(text.slice(end, end + 2));
      if (seen !== code || inKey) return [];
    }
    if (kind === "oauth") {
      const told =
        OAUTH_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || OAUTH_CONTEXT.test(text.replaceAll(seen, ""));
      if (!told && text.trim().length > seen.length + 10) return [];
    }
    return [{ kind, rule, seen, start, literal: code.length }];
  }

  private status(text: string, seen: string, start: number): SeenCode[] {
    const found = this.exact.get(seen);
    const around = text.slice(Math.max(0, start - 40), start) + text.slice(start + seen.length, start + 80);
    return found && MAIL_CONTEXT.test(around)
      ? [{ kind: "status", rule: found.rule, seen, start, literal: seen.length }]
      : [];
  }

  /** The most literal pattern that fits. */
  private key(seen: string): SeenCode[] {
    const fitting = this.keys.filter(({ pattern }) => pattern.test(seen));
    const most = Math.max(...fitting.map(({ literal }) => literal));
    return fitting
      .filter(({ literal }) => literal === most)
      .map(({ rule }) => ({ kind: "key", rule, seen, start: 0, literal: most }));
  }

  private address(text: string): SeenCode[] {
    return this.addresses.flatMap(({ shape, rule }) => {
      const found = shape.exec(text);
      return found ? [{ kind: "address" as const, rule, seen: found[0], start: found.index, literal: 1 }] : [];
    });
  }
}

const matches = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
