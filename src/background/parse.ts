/** The border of the worker: each message is rebuilt from its checked parts, or refused whole. */
import { isAbsentOr, isListOf, isOneOf, isRecord, isRuleId, isText, isTexts } from "../shared/guards";
import { LIMITS, type PageMessage, type Sighting, type ViewMessage } from "../shared/messages";
import { isAccountRow } from "../shared/stored";

const isShort = (raw: unknown): raw is string => isText(raw, 40);
const isAddress = (raw: unknown): raw is string => isText(raw, LIMITS.address);
const isFlag = (raw: unknown): raw is boolean => typeof raw === "boolean";
const isKeys = (raw: unknown): raw is string[] => isTexts(raw, LIMITS.keys, LIMITS.key);
const isAnchors = (raw: unknown): raw is string[] => isTexts(raw, LIMITS.anchors, LIMITS.anchor);
const isAccounts = (raw: unknown): raw is Sighting["accounts"] & object => isListOf(raw, isAccountRow, LIMITS.accounts);

/** Where a page may say it saw something; `paste` is for people. */
const isSurface = (raw: unknown): raw is Sighting["surface"] =>
  isOneOf(
    raw,
    "email-settings",
    "calendar-settings",
    "inboxes-settings",
    "connect-dialog",
    "oauth-return",
    "microsoft-signin",
  );

/** Without the fields that are absent, so that the parts stay as small as they came. */
const present = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

function parseSighting(raw: unknown): Sighting | undefined {
  const good =
    isRecord(raw) &&
    isSurface(raw.surface) &&
    isOneOf(raw.place, "alert", "dialog", "page", "url", "rows", "outage") &&
    isTexts(raw.texts, LIMITS.texts, LIMITS.text) &&
    isAbsentOr(raw.keys, isKeys) &&
    isAbsentOr(raw.anchors, isAnchors) &&
    isAbsentOr(raw.lang, isShort) &&
    isAbsentOr(raw.accounts, isAccounts) &&
    isAbsentOr(raw.justConnected, isFlag) &&
    isAbsentOr(raw.ownAddress, isAddress) &&
    isAbsentOr(raw.askedAddress, isAddress) &&
    isAbsentOr(raw.clientId, isShort);
  if (!good) return undefined;
  const { surface, place, texts, keys, anchors, lang, justConnected, ownAddress, askedAddress, clientId } =
    raw as unknown as Sighting;
  const accounts = (raw.accounts as Sighting["accounts"])?.map(({ address, state }) => ({ address, state }));
  return present({
    surface,
    place,
    texts,
    keys,
    anchors,
    lang,
    accounts,
    justConnected,
    ownAddress,
    askedAddress,
    clientId,
  }) as Sighting;
}

export function parsePageMessage(raw: unknown): PageMessage | undefined {
  if (!isRecord(raw)) return undefined;
  if (raw.type === "cleared") return { type: "cleared" };
  const sighting = raw.type === "sighting" ? parseSighting(raw.sighting) : undefined;
  return sighting && { type: "sighting", sighting };
}

export function parseViewMessage(raw: unknown): ViewMessage | undefined {
  if (!isRecord(raw)) return undefined;
  if (raw.type === "permissions-changed") return { type: raw.type };
  const { type, incident } = raw;
  if (!isShort(incident)) return undefined;
  if (type === "shown" || type === "dismiss" || type === "intended") return { type, incident };
  if (type === "choose" && isRuleId(raw.rule)) return { type, incident, rule: raw.rule };
  if (type === "try-again" && isOneOf(raw.page, "tab", "email", "calendar", "inboxes")) {
    return { type, incident, page: raw.page };
  }
  return undefined;
}
