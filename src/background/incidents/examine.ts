/** What a sighting says, with what the worker remembers of the portal: a failure, a success, both or neither. */
import { diagnose } from "../../diagnosis/diagnose";
import { intended } from "../../shared/items";
import { knowledge } from "../../shared/knowledge";
import type { AccountRow, Sighting } from "../../shared/messages";
import { isDisconnected, judgeAccounts, type Look, newlyBroken } from "../accounts/accounts";
import { hashOf } from "../accounts/intended";
import { hasJustActed, releasedIn } from "../accounts/own-doing";
import { notTold } from "../accounts/told";
import { countDisconnects, noteBanner } from "../accounts/wave";
import { concernsConnection, concernsMail, mentionsConnection, saysAllIsWell } from "../accounts/wording";
import { enqueue } from "../browser/queue";
import { forgetAsked } from "./asked";
import { type Failure, failureOf, isExplainedByOutage } from "./failure";
import { accountsOf, connectedAt, type HubSpotAccount } from "./worker-items";

export interface Finding {
  failure?: Failure;
  /** The rows now and at the last look, where the sighting carries rows. */
  rows?: { now: readonly AccountRow[]; before: readonly AccountRow[] | null };
}

/** HubSpot lists a new account a moment after it reports the success. */
const JUST = 60_000;

/** Compares with the last look at this portal, then becomes the last look. */
function look(sighting: Sighting, accounts: readonly AccountRow[], home: HubSpotAccount, now: number): Promise<Look> {
  const memory = accountsOf(home, sighting.surface);
  return enqueue(memory.key, async () => {
    const [before, succeeded, silenced] = await Promise.all([memory.get(), connectedAt(home).get(), intended.get()]);
    const quiet = new Set<string>();
    if (silenced.length > 0) {
      for (const { address } of accounts) if (silenced.includes(await hashOf(home, address))) quiet.add(address);
    }
    await memory.set([...accounts]);
    const broken = newlyBroken({ accounts, before });
    const [own, fresh] = await Promise.all([
      releasedIn(home, accounts, broken, now),
      notTold(
        home,
        accounts.filter(({ address }) => !quiet.has(address)),
      ),
    ]);
    return {
      ...sighting,
      accounts: accounts.filter(({ address }) => !own.has(address)),
      before,
      justConnected: now - succeeded < JUST,
      intended: (address) => quiet.has(address),
      isFirstSight: (address) => fresh.has(address),
    };
  });
}

async function examineRows(sighting: Sighting, home: HubSpotAccount, now: number): Promise<Finding> {
  const seen = await look(sighting, sighting.accounts ?? [], home, now);
  const rows = { now: sighting.accounts ?? [], before: seen.before };
  const wave = await countDisconnects(
    newlyBroken(seen).map(({ address }) => address),
    now,
  );
  const [found] = judgeAccounts(seen);
  if (!found) return { rows };
  const failure = failureOf(found.rule, found.strength, found.address ?? "");
  if (found.address) {
    failure.addresses = { connected: found.address, ...(found.expected && { expected: found.expected }) };
  }
  return { rows, failure: wave ? blameOutage(failure) : failure };
}

async function examineTexts(sighting: Sighting, home: HubSpotAccount, now: number): Promise<Finding> {
  const diagnosis = await diagnose(sighting, await knowledge());
  if (diagnosis.status === "none") return {};
  // A mark without a fix is still an accusation: it needs a reason that concerns the connection.
  const said = sighting.texts.join(" ");
  const isConcern = concernsConnection([said, ...(sighting.keys ?? [])].join(" ")) && !saysAllIsWell(said);
  if (diagnosis.status !== "known" && !isConcern) return {};
  // What the rep may have done himself.
  if (isDisconnected(diagnosis.rule) && (await hasJustActed(home, now))) return {};
  if (sighting.clientId) diagnosis.details.clientId ??= sighting.clientId;
  // Only what is recognised, or probable, opens by itself; where two signs contradict each other, that something failed is sure.
  const isSigned = diagnosis.evidence.some(({ stage }) => stage !== "example");
  const failure: Failure = { diagnosis, strength: diagnosis.status === "known" || isSigned ? "strong" : "weak" };
  // No wave would change the answer, so the storage need not be asked about one.
  if (!isExplainedByOutage(diagnosis)) return { failure };
  const who = `${home.portal}|${sighting.texts.join(" ")}`.slice(0, 500);
  const drop = diagnosis.rule === "hubspot/inbox-disconnected" ? [who] : [];
  return { failure: (await countDisconnects(drop, now)) ? blameOutage(failure) : failure };
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

export async function examine(sighting: Sighting, home: HubSpotAccount, now: number): Promise<Finding> {
  if (sighting.justConnected) await Promise.all([connectedAt(home).set(now), forgetAsked(home.portal)]);
  if (sighting.outage) {
    const said = sighting.texts.join(" ");
    // An outage of something else is none of ours.
    if (!concernsMail(said)) return {};
    await noteBanner(now);
    return { failure: failureOf("hubspot/outage", mentionsConnection(said) ? "strong" : "weak", said) };
  }
  const found = sighting.accounts ? await examineRows(sighting, home, now) : {};
  const isSaid = found.failure?.strength === "strong" && !isDisconnected(found.failure.diagnosis.rule);
  if (sighting.texts.length === 0 || isSaid) return found;
  const { failure } = await examineTexts(sighting, home, now);
  if (!failure || (sighting.accounts && !isReason(failure, found.failure))) return found;
  return { ...found, failure };
}
