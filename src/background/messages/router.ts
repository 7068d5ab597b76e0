/**
 * The only `runtime.onMessage` listener. Three tiers: messages from pages (untrusted; they can only create or clear an
 * incident), messages from the extension's own views, and everything else, which gets no answer.
 */
import { browser } from "../../shared/browser";
import { pageMessage, viewMessage } from "../../shared/messages";
import { parse } from "../../shared/shape";
import { logFailure } from "../browser/failed";
import { onPageMessage } from "../incidents/report";
import { onViewMessage } from "./commands";
import { identify } from "./sender";

/** Decides who may send what; `undefined` rejects the message. Pure. */
export function route(raw: unknown, sender: chrome.runtime.MessageSender, own: { id: string; origin: string }) {
  const from = identify(sender, own);
  if (!from) return undefined;
  if (from.kind === "view") {
    const message = parse(viewMessage, raw);
    return message && { tier: "view" as const, message };
  }
  const message = parse(pageMessage, raw);
  if (!message) return undefined;
  // A page reports only on itself: HubSpot never on a Microsoft sign-in, nor Microsoft on a HubSpot page.
  const isForeign = message.type !== "gone" && (message.type === "signin") !== (from.kind === "signin");
  return isForeign ? undefined : { tier: "page" as const, message, from };
}

/** Answers `true` once the message has been handled and its effect stored; rejected messages get no answer. */
export function listen(): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL("").replace(/\/$/, "") };
  browser.runtime.onMessage.addListener((raw: unknown, sender: unknown) => {
    const routed = route(raw, sender as chrome.runtime.MessageSender, own);
    if (!routed) return undefined;
    const done = routed.tier === "page" ? onPageMessage(routed.message, routed.from) : onViewMessage(routed.message);
    return done.then(
      (isHeard) => isHeard !== false,
      (error) => {
        logFailure(routed.message.type, error);
        throw error;
      },
    );
  });
}
