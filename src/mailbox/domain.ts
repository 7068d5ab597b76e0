/** Turns what a person types (an address, a domain or a URL) into the ASCII domain to query. */

export type DomainError = "empty" | "not-a-domain" | "too-long" | "ip-address" | "not-public";
export type ParsedDomain = { domain: string; error?: never } | { error: DomainError; domain?: never };

/** Longest name in DNS, without the final dot (RFC 1035 §2.3.4). */
const MAX_DOMAIN = 253;
/** Anything longer was pasted by mistake. */
const MAX_INPUT = 1000;
/** Quotes and direction marks that come with an address from a document or a right-to-left page. */
const QUOTES = /[\u200e\u200f\u202a-\u202e\u2066-\u2069“”‘’„‹›«»「」『』]/g;
/** Suffixes of internal names: asking a public resolver would reveal the network and find nothing. */
const PRIVATE = /(^|\.)(local|localhost|localdomain|internal|intranet|private|corp|home|lan|arpa|onion|invalid)$/;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

export function parseDomain(input: string): ParsedDomain {
  const typed = input.trim();
  if (typed === "") return { error: "empty" };
  if (typed.length > MAX_INPUT) return { error: "too-long" };

  const host = hostOf(typed.normalize("NFKC").replace(QUOTES, " ").trim());
  if (host === "" || /[\s,;:<>()[\]"'\\@/?#%]/.test(host))
    return { error: /^\[?[0-9a-f:.]+\]?$/i.test(host) ? "ip-address" : "not-a-domain" };

  // The browser's own IDNA processing: lower case, punycode.
  const ascii = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : "";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(ascii)) return { error: "ip-address" };
  if ((ascii || host).length > MAX_DOMAIN) return { error: "too-long" };
  if (PRIVATE.test(ascii)) return { error: "not-public" };

  const labels = ascii.split(".");
  const good = labels.length >= 2 && labels.every((label) => LABEL.test(label));
  return good ? { domain: ascii } : { error: "not-a-domain" };
}

/** The part after the last @, or the host of a URL without `www.`; closing brackets and trailing dots are removed. */
function hostOf(typed: string): string {
  const at = typed.lastIndexOf("@");
  const part = at >= 0 ? typed.slice(at + 1) : typed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^www\./i, "");
  return part
    .replace(at >= 0 ? /[>)\]}"'»,;?].*$/s : /[/?#].*$/s, "")
    .trim()
    .replace(/[.。]+$/, "");
}
