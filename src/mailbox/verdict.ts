/**
 * Where is this mail domain hosted? Pure: records in, verdict out, no words.
 *
 * The MX record that is tried first decides. Behind a filter, or where the MX says nothing, autodiscover counts more
 * than SPF, and SPF more than the other MX records. Hybrid set-ups (some mailboxes on the company's own Exchange
 * server) can be suspected from DNS but never settled: mailboxes differ one by one, so the answer is "ask IT".
 */
import { consumerProvider, endsIn, type Gateway, mxGateway, mxProvider, type Provider } from "./providers";
import {
  byPreference,
  firstProvider,
  type Hosts,
  type MailboxEvidence,
  otherSigns,
  ownerOf,
  providersOf,
  type Records,
  type Signs,
} from "./records";

export type { MailboxEvidence, Records };

export type Kind =
  | "personal-outlook"
  | "microsoft365"
  | "microsoft365-national"
  | "google"
  | "hosted"
  | "no-option"
  | "forwarding"
  | "hybrid-possible"
  | "own-server"
  | "filter-unknown"
  | "unknown"
  | "no-mail";

export interface Verdict {
  kind: Kind;
  domain: string;
  provider?: Provider;
  gateway?: Gateway;
  /** What to pick in HubSpot; `null`: nothing there reaches this mailbox. */
  choose: "office365" | "gmail" | "imap" | "exchange" | "ask-it" | null;
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
  const evidence: MailboxEvidence[] = [{ record: "domain", value: domain }];
  return { ...answerFor(provider, "certain"), domain, mixed: false, evidence };
}

/** `true` if the MX records alone decide, so that nothing more need be asked. */
export function isConclusive(records: Records): boolean {
  const hosts = byPreference(records);
  return hosts.length === 0 || firstProvider(hosts) !== undefined;
}

export function judge(records: Records): Verdict {
  const { domain } = records;
  const consumer = judgeConsumer(domain);
  if (consumer) return consumer;

  const hosts = byPreference(records);
  const first = hosts[0];
  if (!first) return withoutMail(records);

  const gateway = mxGateway(first.host);
  const owners = new Set(hosts.map(({ host }) => ownerOf(host, domain)));
  const found: Pick<Verdict, "domain" | "mixed" | "gateway"> = {
    domain,
    mixed: owners.size > 1,
    ...(gateway && { gateway }),
  };
  const mx: MailboxEvidence = { record: "mx", value: first.host };

  const provider = firstProvider(hosts);
  const others = otherSigns(records);
  if (provider) {
    // A company that runs its own autodiscover while its mail enters through Microsoft has mailboxes on both sides.
    const hybrid = provider === "microsoft365" && others.ownAutodiscover;
    const answer: Answer = hybrid ? HYBRID : answerFor(provider, provider === "amazon" ? "possible" : "likely");
    return { ...answer, ...found, evidence: hybrid ? [mx, others.ownAutodiscover as MailboxEvidence] : [mx] };
  }

  const own = hosts.some(({ preference, host }) => preference === first.preference && endsIn(host, domain));
  return { ...found, ...behind(hosts, others, own, gateway), evidence: [mx, ...others.evidence] };
}

const HYBRID: Answer = { kind: "hybrid-possible", choose: "ask-it", certainty: "possible" };

/** The mail stands behind a filter, the company's own host or one that no table knows: what else speaks? */
function behind(hosts: Hosts, others: Signs, own: boolean, gateway: Gateway | undefined): Answer {
  if (others.autodiscover) return answerFor(others.autodiscover, "likely");

  const backups = providersOf(hosts.map(({ host }) => mxProvider(host)));
  const microsoft = others.tenant || others.spf.includes("microsoft365") || backups.includes("microsoft365");
  if (microsoft && (others.ownAutodiscover || own)) return HYBRID;

  const [sender, secondSender] = others.spf;
  if (sender && !secondSender && !others.ownAutodiscover) return answerFor(sender, "possible");
  const [backup, secondBackup] = backups;
  if (!sender && backup && !secondBackup && !others.ownAutodiscover) return answerFor(backup, "possible");

  const choose = "ask-it";
  if (own || others.ownAutodiscover) return { kind: "own-server", choose, certainty: "possible" };
  return { kind: gateway ? "filter-unknown" : "unknown", choose, certainty: "none" };
}

/** Null MX is a plain statement; no MX at all leaves room for an old-fashioned host that takes mail at its address. */
function withoutMail({ domain, mx }: Records): Verdict {
  const certainty = mx.length > 0 ? "certain" : "likely";
  return {
    kind: "no-mail",
    domain,
    choose: null,
    certainty,
    mixed: false,
    evidence: [{ record: "no-mx", value: domain }],
  };
}

/** What a provider means for HubSpot. */
function answerFor(provider: Provider, certainty: Verdict["certainty"]): Answer {
  switch (provider) {
    case "outlook":
      return { kind: "personal-outlook", provider, choose: "office365", certainty };
    case "microsoft365":
      return { kind: "microsoft365", provider, choose: "office365", certainty };
    case "microsoft365-us":
    case "microsoft365-china":
    case "microsoft365-germany":
      return { kind: "microsoft365-national", provider, choose: "ask-it", certainty };
    case "gmail":
    case "google-workspace":
      return { kind: "google", provider, choose: "gmail", certainty };
    case "ovh-exchange":
      return { kind: "hosted", provider, choose: "exchange", certainty };
    case "proton":
    case "tuta":
      return { kind: "no-option", provider, choose: null, certainty };
    case "cloudflare":
      return { kind: "forwarding", provider, choose: "ask-it", certainty };
    default:
      return { kind: "hosted", provider, choose: "imap", certainty };
  }
}
