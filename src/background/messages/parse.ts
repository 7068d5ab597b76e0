/** The border of the worker: each message is rebuilt from its checked parts, or refused whole. */
import { isAbsentOr, isListOf, isOneOf, isRecord, isRuleId, isText, isTexts } from "../../shared/guards";
import { LIMITS, type ListedAccount, MOST_TEXTS, type PageMessage, type ViewMessage } from "../../shared/messages";
import { isAddress } from "../../shared/stored";

const isShort = (raw: unknown): raw is string => isText(raw, 40);

const isListed = (raw: unknown): raw is ListedAccount =>
  isRecord(raw) && isAddress(raw.address) && isText(raw.words, LIMITS.state) && isText(raw.marks, LIMITS.state);
const isAccounts = (raw: unknown): raw is ListedAccount[] => isListOf(raw, isListed, LIMITS.accounts);

export function parsePageMessage(raw: unknown): PageMessage | undefined {
  if (!isRecord(raw)) return undefined;
  const { type, text, texts, keys, links, address, accounts, user, clientId } = raw;
  switch (type) {
    case "alert":
    case "outage":
    case "success":
      if (!isTexts(keys, LIMITS.keys, LIMITS.mark) || !isTexts(links, LIMITS.links, LIMITS.mark)) return undefined;
      return isText(text, LIMITS.text) ? { type, text, keys, links } : undefined;
    case "address":
      return isText(address, LIMITS.url) && URL.canParse(address) ? { type, address } : undefined;
    case "asked":
      return isText(address, LIMITS.address) ? { type, address } : undefined;
    case "rows":
      if (!isAbsentOr(accounts, isAccounts)) return undefined;
      return { type, ...(accounts && { accounts }), ...(isText(user, LIMITS.address) && { user }) };
    case "signin":
      if (!isTexts(texts, MOST_TEXTS, LIMITS.text) || !isAbsentOr(clientId, isShort)) return undefined;
      return { type, texts, ...(clientId && { clientId }) };
    case "gone":
    case "acted":
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
