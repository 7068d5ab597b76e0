/** Finds the failure and the account rows in a sighting, using what the worker remembers of the portal. */
import { diagnose } from "../../diagnosis/diagnose";
import type { Diagnosis } from "../../diagnosis/types";
import type { RuleId } from "../../rules/schema";
import type { HubSpotAccount } from "../../shared/hubspot";
import { knowledge } from "../../shared/knowledge";
import type { AccountRow, Sighting } from "../../shared/messages";
import { isSilent, type Policy } from "../../shared/policy";
import { isDisconnected, judgeAccounts, newlyBroken, type Rows } from "../accounts/accounts";
import { BANNER, countDisconnects, hasJustActed, look, note } from "../accounts/memory";
import {
  concernsConnection,
  concernsMail,
  concernsOther,
  mentionsConnection,
  saysAllIsWell,
} from "../accounts/wording";
import { addedIn, rememberQuiet } from "./added";
import { type Failure, failureOf, isExplainedByOutage, OUTAGE } from "./failure";
import { forgetAsked } from "./incidents";
import { addressIn } from "./sighting";

export interface Finding {
  failure?: Failure;
  rows?: Rows;
}

async function examineRows(
  sighting: Sighting,
  now: readonly AccountRow[],
  home: HubSpotAccount,
  imposed: Policy,
): Promise<Finding> {
  const seen = await look(sighting, now, home);
  const rows = { now, before: seen.before };
  const wave = await countDisconnects(
    newlyBroken(seen).map(({ address }) => address),
    home.portal,
  );
  // What the organization silences must not hide another account.
  const found = judgeAccounts(seen, !isSilent(imposed, OUTAGE)).find(({ rule }) => !isSilent(imposed, rule));
  if (!found) return { rows };
  const { rule, strength, ...about } = found;
  const failure = { ...failureOf(rule, strength, about.addresses?.connected ?? ""), ...about };
  return { rows, failure: wave ? blameOutage(failure, imposed) : failure };
}

const isSigned = ({ evidence }: Diagnosis) => evidence.some(({ stage }) => stage !== "example");
const isCoded = ({ evidence }: Diagnosis) => evidence.some(({ stage }) => stage === "code");

/**
 * Diagnoses the texts, or only what a box adds to a text shown before, where that is surer: the labels and hints of a
 * form hide the error that appears among them. The identifiers may be anywhere in the box.
 */
async function diagnoseTexts(sighting: Sighting, home: HubSpotAccount): Promise<Diagnosis> {
  const known = await knowledge();
  const whole = await diagnose(sighting, known);
  const [text = "", ...others] = sighting.texts;
  const isBox = !sighting.accounts && others.length === 0;
  if (!isBox || (whole.status === "known" && isSigned(whole))) return whole;
  const added = await addedIn(text, home);
  if (whole.status !== "known") await rememberQuiet(home, text);
  if (!added) return whole;
  const part = await diagnose({ ...sighting, texts: [added] }, known);
  return part.sure > whole.sure ? { ...part, details: whole.details } : whole;
}

/**
 * Certainty from which a text opens the popup if it concerns the connection. On 114 pages of settings that nobody had
 * tuned to, 33 of 64 failures opened with the right rule instead of 29 with *Probably* alone; the one wrong answer and
 * the two false alarms were the same.
 */
const OPENS = 0.7;

async function examineTexts(sighting: Sighting, home: HubSpotAccount, imposed: Policy): Promise<Finding> {
  const diagnosis = await diagnoseTexts(sighting, home);
  if (diagnosis.status === "none") return {};
  // Marking the icon without having a fix is justified only if the text concerns the connection.
  const said = sighting.texts.join(" ");
  const named = [said, ...(sighting.keys ?? [])].join(" ");
  if (concernsOther(named) && !isCoded(diagnosis)) return {};
  const isConcern = concernsConnection(named) && !saysAllIsWell(said);
  if (diagnosis.status !== "known" && !isConcern) return {};
  // The rep may have disconnected it on purpose.
  if (isDisconnected(diagnosis.rule) && (await hasJustActed(home))) return {};
  if (sighting.clientId) diagnosis.details.clientId ??= sighting.clientId;
  // Signs that contradict each other still prove a failure.
  const isStrong = diagnosis.status === "known" || isSigned(diagnosis) || diagnosis.sure >= OPENS;
  const failure: Failure = { diagnosis, strength: isStrong ? "strong" : "weak" };
  // A wave would not change this answer, so skip the storage access.
  if (!isExplainedByOutage(diagnosis)) return { failure };
  // One account is told in several wordings: by row, banner and composer, or "3 minutes ago".
  const drop = isDisconnected(diagnosis.rule) ? [addressIn(said) ?? home.portal] : [];
  return { failure: (await countDisconnects(drop, home.portal)) ? blameOutage(failure, imposed) : failure };
}

/** Replaces a failure that an outage explains by the outage: the advice is to wait. */
function blameOutage(failure: Failure, imposed: Policy): Failure {
  const { diagnosis, strength } = failure;
  if (!isExplainedByOutage(diagnosis) || isSilent(imposed, OUTAGE)) return failure;
  const outage = failureOf(OUTAGE, strength, diagnosis.evidence[0]?.seen ?? "");
  outage.diagnosis.candidates = [...new Set<RuleId>([OUTAGE, ...diagnosis.candidates])].slice(0, 3);
  return outage;
}

/** The text of a row counts if it has a code, or says why the account is broken and not only that it is. */
function isReason({ diagnosis, strength }: Failure, broken: Failure | undefined): boolean {
  if (isCoded(diagnosis)) return true;
  const isBroken = isDisconnected(broken?.diagnosis.rule ?? null);
  return isBroken && strength === "strong" && !isExplainedByOutage(diagnosis);
}

/** `policy`: the organization's, read at the same time as the incident. */
export async function examine(sighting: Sighting, home: HubSpotAccount, policy: Promise<Policy>): Promise<Finding> {
  if (sighting.justConnected) await Promise.all([note(home, "connectedAt"), forgetAsked(home.portal)]);
  if (sighting.outage) {
    const said = sighting.texts.join(" ");
    // An outage that does not affect mail is irrelevant.
    if (!concernsMail(said)) return {};
    await countDisconnects([BANNER]);
    return { failure: failureOf(OUTAGE, mentionsConnection(said) ? "strong" : "weak", said) };
  }
  const found = sighting.accounts ? await examineRows(sighting, sighting.accounts, home, await policy) : {};
  const isSaid = found.failure?.strength === "strong" && !isDisconnected(found.failure.diagnosis.rule);
  if (sighting.texts.length === 0 || isSaid) return found;
  const { failure } = await examineTexts(sighting, home, await policy);
  if (!failure || (sighting.accounts && !isReason(failure, found.failure))) return found;
  return { ...found, failure };
}
