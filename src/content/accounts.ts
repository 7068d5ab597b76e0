/** The connected accounts as the settings page lists them. */
import type { AccountRow } from "../shared/messages";
import { DIALOG, WRITTEN } from "./marks";

const ADDRESS = /[\w.+'-]+@[\w.-]+\.\w+/;
/** HubSpot's mark on a row, in classes, test ids, keys or words. */
const BROKEN = /disconnected|reconnect|expired|danger|déconnecté|reconnexion/i;
const FINE = /success|>(connect|activ|enabl)(ed?|ée?)</i;

const addressIn = (text: string | null | undefined) => ADDRESS.exec(text ?? "")?.[0].toLowerCase();

/** Every row with an address in it. HubSpot's own addresses (for blind copies and forwarding) are no accounts. */
export function readAccounts(): AccountRow[] {
  const rows = new Map<string, AccountRow>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && rows.size < 50) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!data.includes("@") || data.length > 254) continue;
    const row = parentElement?.closest("tr,li,[role=row],[role=listitem]");
    const address = addressIn(data);
    if (!row || !address || address.endsWith("hubspot.com") || row.closest(`${DIALOG},${WRITTEN}`)) continue;
    const marks = new XMLSerializer().serializeToString(row);
    rows.set(address, { address, state: BROKEN.test(marks) ? "broken" : FINE.test(marks) ? "connected" : "unclear" });
  }
  return [...rows.values()];
}

const ASKED = "connect-fix";

/**
 * Remembers the address that the rep types into the connect dialog, to compare it with the one that Microsoft sends
 * back. It has to outlive the page, and stays in the storage of this tab of HubSpot, which knows the address anyway.
 */
export function rememberAsked({ target }: Event): void {
  const { type, value } = target as HTMLInputElement;
  if (type === "email" && (target as Element).closest(DIALOG)) sessionStorage.setItem(ASKED, value);
}

/** The addresses that say which account the rep means, where the page knows them. [user menu of 2021; today unverified] */
export function meantAddresses(): { ownAddress?: string; askedAddress?: string } {
  const ownAddress = addressIn(document.querySelector(".user-info-email,[data-test-id*=user-email]")?.textContent);
  const askedAddress = addressIn(sessionStorage.getItem(ASKED));
  return { ...(ownAddress && { ownAddress }), ...(askedAddress && { askedAddress }) };
}
