/** From what a page said, and where the browser says it was said, to a sighting. Pure. */
import type { Surface } from "../diagnosis/types";
import { LIMITS, type AccountRow, type PageMessage, type Sighting } from "../shared/messages";

export type Report = Exclude<PageMessage, { type: "gone" | "asked" }>;

/** The first address in a text, lower case. Each part is bounded, or a long run of letters would take its square in time. */
export const addressIn = (text = ""): string | undefined =>
  /[\w.+'-]{1,64}@[\w.-]{1,180}\.\w{2,9}/.exec(text)?.[0].toLowerCase();

/** HubSpot's own addresses, for blind copies and forwarding, are no accounts. */
function accountsIn(rows: Record<string, boolean>): AccountRow[] {
  return Object.entries(rows).flatMap(([shown, isBroken]) => {
    const address = addressIn(shown);
    if (!address || /[@.]hubspot\.com$/.test(address)) return [];
    return { address, state: isBroken ? ("broken" as const) : ("connected" as const) };
  });
}

/**
 * The OAuth error that Microsoft sent back in query or fragment, as texts; empty if there is none. Where HubSpot lets
 * Microsoft return to is not known, so off the surfaces the error itself must show that it is Microsoft's. HubSpot's own
 * `/oauth` pages, where other apps ask for access to HubSpot, are none of ours.
 */
function oauthErrorIn({ pathname, search, hash }: URL, surface: Surface): string[] {
  if (pathname.startsWith("/oauth")) return [];
  const parameters = new URLSearchParams(`${search}&${hash.slice(1)}`);
  // Not `state` or `code`: they are secrets.
  const errors = [...parameters].filter(([name]) => /^(sub)?error/.test(name));
  const texts = errors.slice(0, LIMITS.texts).map(([, value]) => value.slice(0, LIMITS.text));
  return surface !== "connect-dialog" || /AADSTS|[a-z]_required/.test(`${texts}`) ? texts : [];
}

/** `surface`: where the page that speaks is; everywhere else in HubSpot's app that is the connect dialog. */
export function sightingOf(report: Report, surface: Surface): Sighting {
  switch (report.type) {
    case "alert":
    case "outage": {
      const { type, text, marks } = report;
      // Keys are dotted names.
      const isLink = (mark: string) => /[/#]/.test(mark);
      const keys = marks.filter((mark) => !isLink(mark));
      return {
        surface,
        texts: [text],
        keys,
        anchors: marks.filter(isLink),
        ...(type === "outage" && { outage: true }),
      };
    }
    case "rows": {
      const { rows, user } = report;
      const ownAddress = addressIn(user);
      return { surface, texts: [], ...(rows && { accounts: accountsIn(rows) }), ...(ownAddress && { ownAddress }) };
    }
    case "address": {
      const address = new URL(report.address);
      const justConnected = address.searchParams.get("inboxconnected") === "true";
      return {
        surface: "oauth-return",
        texts: oauthErrorIn(address, surface),
        ...(justConnected && { justConnected }),
      };
    }
    case "signin": {
      const { texts, clientId } = report;
      return { surface: "microsoft-signin", texts, ...(clientId && { clientId }) };
    }
  }
}
