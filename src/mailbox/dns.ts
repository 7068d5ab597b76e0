/**
 * DNS over HTTPS, in the JSON format that Google and Cloudflare share. It has no RFC and may change, so every field is
 * read as `unknown`. Only a name and a record type leave the browser.
 * https://developers.google.com/speed/public-dns/docs/doh/json
 * https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/
 */

/**
 * Why there is no answer. `nxdomain`: the name does not exist. `servfail`: the domain's name servers fail or refuse.
 * `offline`: the browser reports no network. `unreachable`: blocked, refused or broken on the way. `unreadable`: not a
 * valid answer. `bad-domain`: the resolver rejects the name. Texts: `mailbox.failure.<failure>`.
 */
type Reason = "nxdomain" | "servfail" | "timeout" | "offline" | "unreachable" | "unreadable" | "bad-domain";
export interface Failure {
  failure: Reason;
}

export type RecordType = "MX" | "TXT" | "CNAME" | "A";
/** Record type numbers (RFC 1035). */
const TYPES: Record<RecordType, number> = { A: 1, CNAME: 5, MX: 15, TXT: 16 };

/** In characters. Real answers have a few hundred, large TXT sets a few thousand. */
const MAX_ANSWER = 100_000;

/**
 * The data of all records of that type, as text; empty if the name exists without one. Tries one resolver after another
 * until one answers, even if only that the name does not exist. `timeout`: milliseconds per resolver. Never rejects.
 */
export async function lookUp(
  name: string,
  type: RecordType,
  resolvers: readonly string[],
  timeout = 5000,
): Promise<string[] | Failure> {
  const failures: Reason[] = [];
  for (const resolver of resolvers) {
    const answer = await ask(`${resolver}?${new URLSearchParams({ name, type })}`, type, timeout);
    if (Array.isArray(answer)) return answer;
    if (answer.failure === "nxdomain") return answer;
    failures.push(answer.failure);
  }
  return { failure: REPORT_FIRST.find((reason) => failures.includes(reason)) ?? "unreachable" };
}

/** Which failure to report if the resolvers fail differently: the one that tells the rep most comes first. */
const REPORT_FIRST: readonly Reason[] = ["servfail", "bad-domain", "offline", "timeout", "unreadable"];

async function ask(url: string, type: RecordType, timeout: number): Promise<string[] | Failure> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/dns-json" },
      signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      cache: "no-store",
    });
    if (response.status === 400) return { failure: "bad-domain" };
    if (response.status === 504) return { failure: "servfail" };
    if (!response.ok) return { failure: "unreadable" };
    return parseAnswer(await response.text(), type);
  } catch {
    if (signal.aborted) return { failure: "timeout" };
    return { failure: globalThis.navigator?.onLine === false ? "offline" : "unreachable" };
  }
}

type Fields = Record<string, unknown>;

/** Reads `{Status, Answer: [{name, type, TTL, data}]}`; drops records of other types (the CNAMEs on the way). */
export function parseAnswer(body: string, type: RecordType): string[] | Failure {
  let answer: Fields;
  try {
    answer = Object(JSON.parse(body.slice(0, MAX_ANSWER)));
  } catch {
    return { failure: "unreadable" };
  }
  const { Status, Answer = [] } = answer;
  if (Status === 3) return { failure: "nxdomain" };
  if (Status === 2 || Status === 5) return { failure: "servfail" };
  if (Status !== 0 || !Array.isArray(Answer)) return { failure: "unreadable" };
  const rows: Fields[] = Answer.map(Object);
  return rows.flatMap((row) => (row.type === TYPES[type] && typeof row.data === "string" ? row.data : []));
}
