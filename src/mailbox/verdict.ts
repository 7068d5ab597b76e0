/**
 * Where is a mail domain hosted? Pure: records in, verdict out, no texts.
 *
 * The MX host that senders try first decides. Behind a filter, or if it says nothing, autodiscover outweighs SPF, and
 * SPF outweighs the other MX records. DNS can suggest a hybrid setup (some mailboxes on the company's own Exchange
 * server) but not confirm it, because each mailbox may differ, so the answer is "ask IT".
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
  /** The MX hosts have different owners. */
  mixed: boolean;
  evidence: MailboxEvidence[];
}

/** Kinds whose sentence depends on the certainty. */
const GRADED: readonly Kind[] = ["microsoft365", "google", "hosted"];

/** Key of the verdict's sentence in the interface texts. */
export const verdictKey = ({ kind, certainty }: Verdict): string =>
  GRADED.includes(kind) ? `mailbox.verdict.${kind}.${certainty}` : `mailbox.verdict.${kind}`;

type Answer = Pick<Verdict, "kind" | "provider" | "choose" | "certainty">;

/** The verdict for a consumer mail domain, which needs no query; `undefined` for every other domain. */
export function judgeConsumer(domain: string): Verdict | undefined {
  const provider = consumerProvider(domain);
  if (!provider) return undefined;
  return { ...answerFor(provider, "certain"), domain, mixed: false, evidence: [{ record: "domain", value: domain }] };
}

/** Whether the MX records alone decide, so that no more queries are needed. */
export function isConclusive(records: Records): boolean {
  const { first, provider } = factsOf(records);
  return first === undefined || provider !== undefined;
}

export function judge(records: Records): Verdict {
  const { domain } = records;
  const facts = factsOf(records);
  const { first, provider, gateway, mixed, evidence } = facts;
  if (first === undefined) {
    // A null MX is explicit. Without any MX, an old-fashioned host may still take mail at the domain's own address.
    const certainty = records.mx.length > 0 ? "certain" : "likely";
    return { kind: "no-mail", domain, choose: null, certainty, mixed, evidence: [{ record: "no-mx", value: domain }] };
  }
  const mx: MailboxEvidence = { record: "mx", value: first };
  const found = { domain, mixed, ...(gateway && { gateway }) };
  if (!provider) return { ...found, ...behind(facts), evidence: [mx, ...evidence] };
  return { ...found, ...answerFor(provider, provider === "amazon" ? "possible" : "likely"), evidence: [mx] };
}

const HYBRID: Answer = { kind: "hybrid-possible", choose: "ask-it", certainty: "possible" };

/** Behind a filter, the company's own host or an unknown one, the other records decide. */
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
