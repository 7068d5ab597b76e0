/** Turns a page's message into a sighting; the surface is the one that the browser reports. Pure. */
import type { Surface } from "../../diagnosis/types";
import * as LIMITS from "../../shared/limits";
import type { AccountRow, ListedAccount, PageMessage, Sighting } from "../../shared/messages";
import { saysBroken, saysConnected, saysWorking } from "../accounts/wording";

/** The first address in a text, in lower case. Bounded parts prevent quadratic time on long runs of letters. */
export const addressIn = (text = ""): string | undefined =>
  /[\w.+'-]{1,64}@[\w.-]{1,164}\.[\w-]{1,23}\w/.exec(text)?.[0].toLowerCase();

/** Minimum length of a text that is more than a state: a sentence, which may say why. */
const SENTENCE = 20;

const CODE = /\b[A-Z]{3,}(?:_[A-Z\d]+){2,}\b|AADSTS\d{4}/;

/** The row's words without the address, which may be `errors@…`. */
const wordsOf = ({ address, words }: ListedAccount) => words.replaceAll(address, "").trim();
const isBroken = (account: ListedAccount) => saysBroken(wordsOf(account), account.marks);

function stateOf(account: ListedAccount): AccountRow["state"] {
  if (isBroken(account)) return "broken";
  return saysWorking(wordsOf(account)) ? "connected" : "listed";
}

/** A code in a row means that HubSpot itself names a failure; the words of a broken account may say why. */
function reasonIn(account: ListedAccount): string[] {
  if (CODE.test(account.words)) return [account.words];
  const reason = wordsOf(account);
  return isBroken(account) && reason.length >= SENTENCE ? [reason] : [];
}

/** HubSpot's own addresses, for BCC and forwarding, are not accounts. */
function accountsIn(accounts: readonly ListedAccount[]): AccountRow[] {
  const known = new Map<string, AccountRow>();
  for (const account of accounts) {
    const address = addressIn(account.address);
    if (address && !/[@.]hubspot\.com$/.test(address)) known.set(address, { address, state: stateOf(account) });
  }
  return [...known.values()];
}

/**
 * The OAuth error that Microsoft returned in query or fragment, as texts. HubSpot's redirect URI is not known, so off
 * the surfaces the error itself must be recognisable as Microsoft's. HubSpot's own `/oauth` pages, where other apps
 * request access to HubSpot, are excluded.
 */
function oauthErrorIn({ pathname, search, hash }: URL, surface: Surface): string[] {
  if (pathname.startsWith("/oauth")) return [];
  const parameters = new URLSearchParams(`${search}&${hash.slice(1)}`);
  // Not `state` or `code`, which are secrets.
  const errors = [...parameters].filter(([name]) => /^(sub)?error/.test(name));
  const texts = errors.slice(0, LIMITS.texts).map(([, value]) => value.slice(0, LIMITS.text));
  return surface !== "connect-dialog" || /AADSTS|[a-z]_required/.test(`${texts}`) ? texts : [];
}

type Report = Exclude<PageMessage, { type: "gone" | "asked" | "acted" }>;

/** `surface`: that of the reporting page; `connect-dialog` for any page of HubSpot's app that is not a surface. */
export function sightingOf(report: Report, surface: Surface): Sighting {
  switch (report.type) {
    case "alert":
    case "outage": {
      const { type, text, keys, links } = report;
      return { surface, texts: [text], keys, anchors: links, ...(type === "outage" && { outage: true }) };
    }
    case "success":
      return { surface, texts: [], ...(saysConnected(report.text) && { justConnected: true }) };
    case "rows": {
      const { accounts, user } = report;
      const texts = (accounts ?? []).flatMap(reasonIn).slice(0, LIMITS.texts);
      const ownAddress = addressIn(user);
      const listed = accounts && { accounts: accountsIn(accounts) };
      return { surface, texts, ...listed, ...(ownAddress && { ownAddress }) };
    }
    case "address": {
      const address = new URL(report.address);
      const justConnected = address.searchParams.get("inboxconnected") === "true";
      const texts = oauthErrorIn(address, surface);
      return { surface: "oauth-return", texts, ...(justConnected && { justConnected }) };
    }
    case "signin":
      return { surface, texts: report.texts, ...(report.clientId && { clientId: report.clientId }) };
  }
}
