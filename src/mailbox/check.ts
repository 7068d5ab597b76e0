/** The mailbox check: as few DNS queries as possible, then the verdict. Call it only in response to a click. */
import { type Failure, lookUp, type RecordType } from "./dns";
import { parseHost, parseMx, parseTxt, type Records } from "./records";
import { RESOLVERS } from "./resolvers";
import { isConclusive, judge, judgeConsumer, type Verdict } from "./verdict";

type Ask = (name: string, type: RecordType) => Promise<string[] | Failure>;

/** `domain` must come from `parseDomain`. Never rejects. */
export async function checkMailbox(domain: string, resolvers = RESOLVERS): Promise<Verdict | Failure> {
  const consumer = judgeConsumer(domain);
  if (consumer) return consumer;

  const ask: Ask = (name, type) => lookUp(name, type, resolvers);
  const answers = await ask(domain, "MX");
  if ("failure" in answers) return answers;
  const mx = answers.map(parseMx).filter((record) => record !== undefined);
  // Answers without a readable record do not mean that the domain takes no mail.
  if (mx.length === 0 && answers.length > 0) return { failure: "unreadable" };

  const records: Records = { domain, mx };
  if (isConclusive(records)) return judge(records);
  // A query that fails here only means less evidence.
  const [autodiscover, txt] = await Promise.all([whereAutodiscoverLeads(domain, ask), ask(domain, "TXT")]);
  return judge({
    ...records,
    ...(autodiscover && { autodiscover }),
    ...(!("failure" in txt) && { txt: txt.map(parseTxt) }),
  });
}

/** The CNAME's target, or the name itself if it has an address; `undefined` if it has neither or a query fails. */
async function whereAutodiscoverLeads(domain: string, ask: Ask): Promise<string | undefined> {
  const name = `autodiscover.${domain}`;
  const aliases = await ask(name, "CNAME");
  if ("failure" in aliases) return undefined;
  const target = parseHost(aliases[0] ?? "");
  if (target !== undefined) return target;
  const addresses = await ask(name, "A");
  return !("failure" in addresses) && addresses.length > 0 ? name : undefined;
}
