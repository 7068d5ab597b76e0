/** What a sighting says, with what the worker remembers of the portal: a failure, a success, both or neither. */
import { diagnose } from "../../diagnosis/diagnose";
import type { Surface } from "../../diagnosis/types";
import type { HubSpotAccount } from "../../shared/hubspot";
import { item } from "../../shared/items";
import { knowledge } from "../../shared/knowledge";
import type { AccountRow, Sighting } from "../../shared/messages";
import { isDisconnected, judgeAccounts, type Look, newlyBroken } from "../accounts/accounts";
import { hasJustActed, releasedIn } from "../accounts/own-doing";
import { intendedIn, notTold } from "../accounts/remembered";
import { countDisconnects, noteBanner } from "../accounts/wave";
import { concernsConnection, concernsMail, mentionsConnection, saysAllIsWell } from "../accounts/wording";
import { enqueue } from "../browser/queue";
import { forgetAsked } from "./asked";
import { type Failure, failureOf, isExplainedByOutage } from "./failure";

export interface Finding {
  failure?: Failure;
  /** The rows now and at the last look, where the sighting carries rows. */
  rows?: { now: readonly AccountRow[]; before: readonly AccountRow[] | null };
}

/** HubSpot lists a new account a moment after it reports the success. */
const JUST = 60_000;

/**
 * The accounts that a settings page of a portal listed last, to tell a new or a newly broken one from one that was there;
 * null: none seen. Email and calendar list different accounts, so each page is compared with itself.
 */
const accountsOf = ({ origin, portal }: HubSpotAccount, surface: Surface) =>
  item<AccountRow[] | null>("session", `accounts:${origin}|${portal}|${surface}`, null);

/** When HubSpot last reported a success in a portal; 0: never. */
const connectedAt = ({ origin, portal }: HubSpotAccount) => item<number>("session", `connected:${origin}|${portal}`, 0);

/** Compares with the last look at this portal, then becomes the last look. */
function look(sighting: Sighting, accounts: readonly AccountRow[], home: HubSpotAccount): Promise<Look> {
  const memory = accountsOf(home, sighting.surface);
  return enqueue(memory.key, async () => {
    const [before, succeeded, quiet] = await Promise.all([
      memory.get(),
      connectedAt(home).get(),
      intendedIn(home, accounts),
    ]);
    await memory.set([...accounts]);
    const broken = newlyBroken({ accounts, before });
    const others = accounts.filter(({ address }) => !quiet.has(address));
    const [own, untold] = await Promise.all([releasedIn(home, accounts, broken), notTold(home, others)]);
    return {
      ...sighting,
      accounts: accounts.filter(({ address }) => !own.has(address)),
      before,
      justConnected: Date.now() - succeeded < JUST,
      intended: quiet,
      untold,
    };
  });
}

async function examineRows(sighting: Sighting, home: HubSpotAccount): Promise<Finding> {
  const seen = await look(sighting, sighting.accounts ?? [], home);
  const rows = { now: sighting.accounts ?? [], before: seen.before };
  const broken = newlyBroken(seen).map(({ address }) => address);
  const wave = await countDisconnects(broken);
  const [found] = judgeAccounts(seen);
  if (!found) return { rows };
  const failure = failureOf(found.rule, found.strength, found.address ?? "");
  if (found.address) {
    failure.addresses = { connected: found.address, ...(found.expected && { expected: found.expected }) };
  }
  return { rows, failure: wave ? blameOutage(failure) : failure };
}

async function examineTexts(sighting: Sighting, home: HubSpotAccount): Promise<Finding> {
  const diagnosis = await diagnose(sighting, await knowledge());
  if (diagnosis.status === "none") return {};
  // A mark without a fix is still an accusation: it needs a reason that concerns the connection.
  const said = sighting.texts.join(" ");
  const isConcern = concernsConnection([said, ...(sighting.keys ?? [])].join(" ")) && !saysAllIsWell(said);
  if (diagnosis.status !== "known" && !isConcern) return {};
  // What the rep may have done himself.
  if (isDisconnected(diagnosis.rule) && (await hasJustActed(home))) return {};
  if (sighting.clientId) diagnosis.details.clientId ??= sighting.clientId;
  // Only what is recognised, or probable, opens by itself; where two signs contradict each other, that something failed is sure.
  const isSigned = diagnosis.evidence.some(({ stage }) => stage !== "example");
  const failure: Failure = { diagnosis, strength: diagnosis.status === "known" || isSigned ? "strong" : "weak" };
  // No wave would change the answer, so the storage need not be asked about one.
  if (!isExplainedByOutage(diagnosis)) return { failure };
  const who = `${home.portal}|${sighting.texts.join(" ")}`.slice(0, 500);
  const drop = diagnosis.rule === "hubspot/inbox-disconnected" ? [who] : [];
  return { failure: (await countDisconnects(drop)) ? blameOutage(failure) : failure };
}

/** In an outage, what it explains is no failure of the rep's: the advice is to wait. */
function blameOutage(failure: Failure): Failure {
  const { diagnosis, strength } = failure;
  if (!isExplainedByOutage(diagnosis)) return failure;
  const outage = failureOf("hubspot/outage", strength, diagnosis.evidence[0]?.seen ?? "");
  outage.diagnosis.candidates = [...new Set(["hubspot/outage" as const, ...diagnosis.candidates])].slice(0, 3);
  return outage;
}

/** What a row says counts if it is a code, or if it says why the account is broken and not only that it is. */
function isReason({ diagnosis, strength }: Failure, broken: Failure | undefined): boolean {
  if (diagnosis.evidence.some(({ stage }) => stage === "code")) return true;
  const isBroken = isDisconnected(broken?.diagnosis.rule ?? null);
  return isBroken && strength === "strong" && !isExplainedByOutage(diagnosis);
}

export async function examine(sighting: Sighting, home: HubSpotAccount): Promise<Finding> {
  if (sighting.justConnected) await Promise.all([connectedAt(home).set(Date.now()), forgetAsked(home.portal)]);
  if (sighting.outage) {
    const said = sighting.texts.join(" ");
    // An outage of something else is none of ours.
    if (!concernsMail(said)) return {};
    await noteBanner();
    return { failure: failureOf("hubspot/outage", mentionsConnection(said) ? "strong" : "weak", said) };
  }
  const found = sighting.accounts ? await examineRows(sighting, home) : {};
  const isSaid = found.failure?.strength === "strong" && !isDisconnected(found.failure.diagnosis.rule);
  if (sighting.texts.length === 0 || isSaid) return found;
  const { failure } = await examineTexts(sighting, home);
  if (!failure || (sighting.accounts && !isReason(failure, found.failure))) return found;
  return { ...found, failure };
}
