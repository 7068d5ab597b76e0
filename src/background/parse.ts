/** The border of the worker: each message is rebuilt from its checked parts, or refused whole. */
import { isAbsentOr, isOneOf, isRecord, isRuleId, isText, isTexts } from "../shared/guards";
import { LIMITS, type PageMessage, type ViewMessage } from "../shared/messages";

const isShort = (raw: unknown): raw is string => isText(raw, 40);

const isRows = (raw: unknown): raw is Record<string, boolean> =>
  isRecord(raw) &&
  Object.keys(raw).length <= LIMITS.accounts &&
  Object.values(raw).every((isBroken) => typeof isBroken === "boolean");

export function parsePageMessage(raw: unknown): PageMessage | undefined {
  if (!isRecord(raw)) return undefined;
  const { type, text, texts, marks, address, rows, user, clientId } = raw;
  switch (type) {
    case "alert":
    case "outage":
      return isText(text, LIMITS.text) && isTexts(marks, LIMITS.marks, LIMITS.mark) ? { type, text, marks } : undefined;
    case "address":
      return isText(address, LIMITS.url) && URL.canParse(address) ? { type, address } : undefined;
    case "asked":
      return isText(address, LIMITS.address) ? { type, address } : undefined;
    case "rows":
      if (!isAbsentOr(rows, isRows)) return undefined;
      return { type, ...(rows && { rows }), ...(isText(user, LIMITS.address) && { user }) };
    case "signin":
      if (!isTexts(texts, LIMITS.texts, LIMITS.text) || !isAbsentOr(clientId, isShort)) return undefined;
      return { type, texts, ...(clientId && { clientId }) };
    case "gone":
      return { type };
    default:
      return undefined;
  }
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
