/** What a sighting says, with what the worker remembers of the portal: a failure, a success, both or neither. */
import { diagnose } from "../../diagnosis/diagnose";
import type { RuleId } from "../../rules/schema";
import type { HubSpotAccount } from "../../shared/hubspot";
import { knowledge } from "../../shared/knowledge";
import type { AccountRow, Sighting } from "../../shared/messages";
import { isDisconnected, judgeAccounts, newlyBroken, type Rows } from "../accounts/accounts";
import { BANNER, countDisconnects, hasJustActed, look, note } from "../accounts/memory";
import { concernsConnection, concernsMail, mentionsConnection, saysAllIsWell } from "../accounts/wording";
import { type Failure, failureOf, isExplainedByOutage, OUTAGE } from "./failure";
import { forgetAsked } from "./incidents";

export interface Finding {
  failure?: Failure;
  /** Where the sighting carries rows. */
  rows?: Rows;
}

async function examineRows(sighting: Sighting, now: readonly AccountRow[], home: HubSpotAccount): Promise<Finding> {
  const seen = await look(sighting, now, home);
  const rows = { now, before: seen.before };
  const wave = await countDisconnects(newlyBroken(seen).map(({ address }) => address));
  const [found] = judgeAccounts(seen);
  if (!found) return { rows };
  const { rule, strength, ...about } = found;
  const failure = { ...failureOf(rule, strength, about.addresses?.connected ?? ""), ...about };
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
  const outage = failureOf(OUTAGE, strength, diagnosis.evidence[0]?.seen ?? "");
  outage.diagnosis.candidates = [...new Set<RuleId>([OUTAGE, ...diagnosis.candidates])].slice(0, 3);
  return outage;
}

/** What a row says counts if it is a code, or if it says why the account is broken and not only that it is. */
function isReason({ diagnosis, strength }: Failure, broken: Failure | undefined): boolean {
  if (diagnosis.evidence.some(({ stage }) => stage === "code")) return true;
  const isBroken = isDisconnected(broken?.diagnosis.rule ?? null);
  return isBroken && strength === "strong" && !isExplainedByOutage(diagnosis);
}

export async function examine(sighting: Sighting, home: HubSpotAccount): Promise<Finding> {
  if (sighting.justConnected) await Promise.all([note(home, "connectedAt"), forgetAsked(home.portal)]);
  if (sighting.outage) {
    const said = sighting.texts.join(" ");
    // An outage of something else is none of ours.
    if (!concernsMail(said)) return {};
    await countDisconnects([BANNER]);
    return { failure: failureOf(OUTAGE, mentionsConnection(said) ? "strong" : "weak", said) };
  }
  const found = sighting.accounts ? await examineRows(sighting, sighting.accounts, home) : {};
  const isSaid = found.failure?.strength === "strong" && !isDisconnected(found.failure.diagnosis.rule);
  if (sighting.texts.length === 0 || isSaid) return found;
  const { failure } = await examineTexts(sighting, home);
  if (!failure || (sighting.accounts && !isReason(failure, found.failure))) return found;
  return { ...found, failure };
}
