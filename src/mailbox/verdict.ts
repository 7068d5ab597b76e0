/**
 * Where is this mail domain hosted? Pure: records in, verdict out, no words.
 *
 * The MX record that is tried first decides. Behind a filter, or where the MX says nothing, autodiscover counts more
 * than SPF, and SPF more than the other MX records. Hybrid set-ups (some mailboxes on the company's own Exchange
 * server) can be suspected from DNS but never settled: mailboxes differ one by one, so the answer is "ask IT".
 */
import { type Choice, consumerProvider, type Gateway, type Kind, type Provider, providers } from "./providers";
import { type Facts, factsOf, type MailboxEvidence, type Records } from "./records";

export interface Verdict {
  kind: Kind;
  domain: string;
  provider?: Provider;
  gateway?: Gateway;
  choose: Choice;
  certainty: "certain" | "likely" | "possible" | "none";
  /** MX records of one domain name different hosts. */
  mixed: boolean;
  evidence: MailboxEvidence[];
}

/** Kinds whose sentence depends on how sure it is. */
const GRADED: readonly Kind[] = ["microsoft365", "google", "hosted"];

/** Key of the sentence for a verdict in the words of the interface. */
export const verdictKey = ({ kind, certainty }: Verdict): string =>
  GRADED.includes(kind) ? `mailbox.verdict.${kind}.${certainty}` : `mailbox.verdict.${kind}`;

type Answer = Pick<Verdict, "kind" | "provider" | "choose" | "certainty">;

/** The verdict for domains of private mail, for which nobody need be asked. */
export function judgeConsumer(domain: string): Verdict | undefined {
  const provider = consumerProvider(domain);
  if (!provider) return undefined;
  return { ...answerFor(provider, "certain"), domain, mixed: false, evidence: [{ record: "domain", value: domain }] };
}

/** `true` if the MX records alone decide, so that nothing more need be asked. */
export function isConclusive(records: Records): boolean {
  const { first, provider } = factsOf(records);
  return first === undefined || provider !== undefined;
}

export function judge(records: Records): Verdict {
  const { domain } = records;
  const facts = factsOf(records);
  const { first, provider, gateway, mixed, evidence } = facts;
  if (first === undefined) {
    // Null MX is a plain statement; no MX at all leaves room for an old-fashioned host that takes mail at its address.
    const certainty = records.mx.length > 0 ? "certain" : "likely";
    return { kind: "no-mail", domain, choose: null, certainty, mixed, evidence: [{ record: "no-mx", value: domain }] };
  }
  const mx: MailboxEvidence = { record: "mx", value: first };
  const found = { domain, mixed, ...(gateway && { gateway }) };
  if (!provider) return { ...found, ...behind(facts), evidence: [mx, ...evidence] };
  return { ...found, ...answerFor(provider, provider === "amazon" ? "possible" : "likely"), evidence: [mx] };
}

const HYBRID: Answer = { kind: "hybrid-possible", choose: "ask-it", certainty: "possible" };

/** The mail stands behind a filter, the company's own host or one that no table knows: what else speaks? */
function behind({ gateway, own, hosts, autodiscover, ownAutodiscover, spf, tenant }: Facts): Answer {
  if (autodiscover) return answerFor(autodiscover, "likely");

  const isMicrosoft = tenant || spf.includes("microsoft365") || hosts.includes("microsoft365");
  if (isMicrosoft && (ownAutodiscover || own)) return HYBRID;

  const [sender, secondSender] = spf;
  if (sender && !secondSender && !ownAutodiscover) return answerFor(sender, "possible");
  const [backup, secondBackup] = hosts;
  if (!sender && backup && !secondBackup && !ownAutodiscover) return answerFor(backup, "possible");

  const choose = "ask-it";
  if (own || ownAutodiscover) return { kind: "own-server", choose, certainty: "possible" };
  return { kind: gateway ? "filter-unknown" : "unknown", choose, certainty: "none" };
}

/** What a provider means for HubSpot. */
function answerFor(provider: Provider, certainty: Verdict["certainty"]): Answer {
  const { kind = "hosted", choose = "imap" } = providers[provider];
  return { kind, provider, choose, certainty };
}
