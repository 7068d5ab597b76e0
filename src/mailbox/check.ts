/** The mailbox check: as few questions as will do, then the verdict. Call it on a click only. */
import { type Failure, type LookUpOptions, lookUp } from "./dns";
import { parseHost, parseMx, parseTxt, type Records } from "./records";
import { RESOLVERS } from "./resolvers";
import { isConclusive, judge, judgeConsumer, type Verdict } from "./verdict";

/** `domain` as `parseDomain` gives it. Never rejects. */
export async function checkMailbox(domain: string, resolvers = RESOLVERS): Promise<Verdict | Failure> {
  const consumer = judgeConsumer(domain);
  if (consumer) return consumer;

  const options: LookUpOptions = { resolvers };
  const answers = await lookUp(domain, "MX", options);
  if ("failure" in answers) return answers;
  const mx = answers.map(parseMx).filter((record) => record !== undefined);
  // Answers in which no record can be read are not the same as "takes no mail".
  if (mx.length === 0 && answers.length > 0) return { failure: "unreadable" };

  const records: Records = { domain, mx };
  return judge(isConclusive(records) ? records : { ...records, ...(await moreRecords(domain, options)) });
}

/** Autodiscover and TXT; a failure here only leaves that sign out. */
async function moreRecords(domain: string, options: LookUpOptions): Promise<Pick<Records, "autodiscover" | "txt">> {
  const [autodiscover, txt] = await Promise.all([
    whereAutodiscoverLeads(`autodiscover.${domain}`, options),
    lookUp(domain, "TXT", options),
  ]);
  return {
    ...(autodiscover !== undefined && { autodiscover }),
    ...(!("failure" in txt) && { txt: txt.map(parseTxt) }),
  };
}

/** A CNAME's target, the name itself if it has an address of its own, `null` for neither, `undefined` if nobody knows. */
async function whereAutodiscoverLeads(name: string, options: LookUpOptions): Promise<string | null | undefined> {
  const aliases = await lookUp(name, "CNAME", options);
  if ("failure" in aliases) return aliases.failure === "nxdomain" ? null : undefined;
  const target = aliases[0] === undefined ? undefined : parseHost(aliases[0]);
  if (target !== undefined) return target;
  const addresses = await lookUp(name, "A", options);
  if ("failure" in addresses) return undefined;
  return addresses.length > 0 ? name : null;
}
