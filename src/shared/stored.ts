/**
 * Parsers of what is stored. Storage may hold anything after a crash, a downgrade or a curious user: each parser gives
 * the value or `undefined`, and a bad part costs no good neighbour.
 */
import type { Details, Diagnosis, Evidence } from "../diagnosis/types";
import { isAbsentOr, isListOf, isNumber, isOneOf, isRecord, isRuleId, isText, isTexts } from "./guards";
import type { Asked, HistoryEntry, Incident, Progress, Settings } from "./incident";
import { type AccountRow, LIMITS, MOST_TEXTS } from "./messages";

/** HubSpot's app: `app.hubspot.com` and one host for each further data centre, `app-eu1.hubspot.com`. */
export const isAppOrigin = (raw: unknown): raw is string =>
  isText(raw, 60) && /^https:\/\/app(-[a-z0-9]+)?\.hubspot\.com$/.test(raw);

/** HubSpot's number of the customer account; empty when unknown. */
export const isPortal = (raw: unknown): raw is string => isText(raw) && /^\d{0,20}$/.test(raw);

const isString = (raw: unknown): raw is string => isText(raw);
export const isAddress = (raw: unknown): raw is string => isText(raw, LIMITS.address);

const isEvidence = (raw: unknown): raw is Evidence =>
  isRecord(raw) && isText(raw.seen) && isText(raw.stage) && isRuleId(raw.rule);

const isDetails = (raw: unknown): raw is Details =>
  isRecord(raw) && Object.values(raw).every((value) => isText(value) || isTexts(value, 100));

export const isDiagnosis = (raw: unknown): raw is Diagnosis =>
  isRecord(raw) &&
  isOneOf(raw.status, "known", "ambiguous", "unknown", "none") &&
  (raw.rule === null || isRuleId(raw.rule)) &&
  isListOf(raw.candidates, isRuleId, 3) &&
  isNumber(raw.sure) &&
  isListOf(raw.evidence, isEvidence, 20) &&
  isDetails(raw.details);

const isAddresses = (raw: unknown): raw is Incident["addresses"] & object =>
  isRecord(raw) && isAddress(raw.connected) && isAbsentOr(raw.expected, isAddress);

/** Links are rebuilt from `origin` and `portal`, never stored whole. */
export function parseIncident(raw: unknown): Incident | undefined {
  const good =
    isRecord(raw) &&
    isText(raw.id) &&
    isNumber(raw.tabId) &&
    isListOf(raw.alsoIn, isNumber, 20) &&
    isAppOrigin(raw.origin) &&
    isPortal(raw.portal) &&
    isText(raw.surface) &&
    isOneOf(raw.state, "open", "dismissed", "resolved") &&
    isOneOf(raw.strength, "strong", "weak") &&
    isDiagnosis(raw.diagnosis) &&
    isTexts(raw.seen, MOST_TEXTS) &&
    isAbsentOr(raw.domain, isString) &&
    isAbsentOr(raw.addresses, isAddresses) &&
    isOneOf(raw.announced, "pending", "badge", "opened") &&
    isNumber(raw.openedAt) &&
    isNumber(raw.updatedAt) &&
    isAbsentOr(raw.attempts, isNumber) &&
    isAbsentOr(raw.triedAt, isNumber) &&
    isAbsentOr(raw.triesFailed, isNumber) &&
    isAbsentOr(raw.clearedAt, isNumber) &&
    isAbsentOr(raw.connectedAt, isNumber) &&
    isAbsentOr(raw.failure, isString);
  return good ? (raw as unknown as Incident) : undefined;
}

export function parseProgress(raw: unknown): Progress | undefined {
  if (!isRecord(raw) || !isTexts(raw.stepsDone, 100) || !isRecord(raw.answers)) return undefined;
  return {
    stepsDone: raw.stepsDone,
    answers: Object.fromEntries(Object.entries(raw.answers).filter(([, v]) => isText(v))) as Record<string, string>,
  };
}

export function parseHistory(raw: unknown): HistoryEntry[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.filter(
    (e): e is HistoryEntry =>
      isRecord(e) && isRuleId(e.rule) && isNumber(e.at) && isOneOf(e.outcome, "resolved", "dismissed", "open"),
  );
}

export function parseAsked(raw: unknown): Asked | undefined {
  if (!isRecord(raw) || !isRuleId(raw.rule) || !isPortal(raw.portal) || !isNumber(raw.at)) return undefined;
  if (!isOneOf(raw.to, "it-admin", "hubspot-admin", "vendor")) return undefined;
  return { rule: raw.rule, portal: raw.portal, to: raw.to, at: raw.at };
}

export const DEFAULT_SETTINGS: Settings = { autoOpen: true, language: "auto", history: true };

/** Field by field: one bad setting does not reset the others. */
export function parseSettings(raw: unknown): Settings | undefined {
  if (!isRecord(raw)) return undefined;
  return {
    autoOpen: typeof raw.autoOpen === "boolean" ? raw.autoOpen : DEFAULT_SETTINGS.autoOpen,
    language: isText(raw.language) && /^(auto|[a-z]{2})$/.test(raw.language) ? raw.language : DEFAULT_SETTINGS.language,
    history: typeof raw.history === "boolean" ? raw.history : DEFAULT_SETTINGS.history,
  };
}

/** Any strings, up to `max` of them; others among them are dropped. */
export const parseTexts = (max: number) => (raw: unknown) =>
  Array.isArray(raw) ? raw.filter((entry) => isText(entry)).slice(-max) : undefined;

export const isAccountRow = (raw: unknown): raw is AccountRow =>
  isRecord(raw) && isAddress(raw.address) && isOneOf(raw.state, "connected", "broken");
