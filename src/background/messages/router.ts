/**
 * The only `runtime.onMessage` listener. Three tiers: messages of pages (untrusted, can only create or clear an incident),
 * messages of the extension's own views, and everything else, which is not even answered.
 */
import { browser } from "../../shared/browser";
import { pageMessage, viewMessage } from "../../shared/messages";
import { parse } from "../../shared/shape";
import { logFailure } from "../browser/failed";
import { onPageMessage } from "../incidents/report";
import { onViewMessage } from "./commands";
import { identify } from "./sender";

/** Who may say what. Pure; `undefined` is a refusal. */
export function route(raw: unknown, sender: chrome.runtime.MessageSender, own: { id: string; origin: string }) {
  const from = identify(sender, own);
  if (!from) return undefined;
  if (from.kind === "view") {
    const message = parse(viewMessage, raw);
    return message && { tier: "view" as const, message };
  }
  const message = parse(pageMessage, raw);
  if (!message) return undefined;
  // A page reports on itself only: HubSpot never on a Microsoft sign-in, nor Microsoft on a HubSpot page.
  const isForeign = message.type !== "gone" && (message.type === "signin") !== (from.kind === "signin");
  return isForeign ? undefined : { tier: "page" as const, message, from };
}

/** Answers `true` when the message has been dealt with and stored; refusals get no answer. */
export function listen(): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL("").replace(/\/$/, "") };
  browser.runtime.onMessage.addListener((raw: unknown, sender: unknown) => {
    const routed = route(raw, sender as chrome.runtime.MessageSender, own);
    if (!routed) return undefined;
    const done = routed.tier === "page" ? onPageMessage(routed.message, routed.from) : onViewMessage(routed.message);
    return done.then(
      () => true,
      (error) => {
        logFailure(routed.message.type, error);
        throw error;
      },
    );
  });
}
