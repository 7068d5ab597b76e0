/**
 * DNS over HTTPS, in the JSON form that Google and Cloudflare share. Only a name and a record type leave the browser.
 *
 * https://developers.google.com/speed/public-dns/docs/doh/json
 * https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/ (it has no RFC and may
 * change, so every field is read as `unknown`)
 */

/**
 * Why there is no answer. `nxdomain`: the name does not exist. `servfail`: the domain's own servers are broken, or refused.
 * `offline`: the browser knows that it has no network. `unreachable`: blocked, refused or broken on the way. `unreadable`:
 * an answer came that is none. Words: `mailbox.failure.<failure>`.
 */
type Reason = "nxdomain" | "servfail" | "timeout" | "offline" | "unreachable" | "unreadable" | "bad-domain";
export interface Failure {
  failure: Reason;
}

export type RecordType = "MX" | "TXT" | "CNAME" | "A";
/** Numbers of record types, RFC 1035. */
const TYPES: Record<RecordType, number> = { A: 1, CNAME: 5, MX: 15, TXT: 16 };

/** Real answers have some hundred bytes, large TXT sets some thousand. */
const MAX_ANSWER = 100_000;

/**
 * The data of all records of that type, as text; empty if the name exists without one. Asks the next resolver unless
 * one has answered. `timeout`: milliseconds for each. Never rejects.
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

/** Of two failures, the one that tells the rep more. */
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

/** Reads `{Status, Answer: [{name, type, TTL, data}]}`; rows of other types (the CNAMEs on the way) are left out. */
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
