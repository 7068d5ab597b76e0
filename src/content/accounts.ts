/** The connected accounts as the settings page lists them. */
import type { AccountRow, Sighting } from "../shared/messages";
import { NAME } from "./lifetime";
import { DIALOG, ROW, WRITTEN } from "./marks";

/** The first address in a text, lower case. Each part is bounded, or a long run of letters would take its square in time. */
export const addressIn = (text = ""): string | undefined =>
  /[\w.+'-]{1,64}@[\w.-]{1,180}\.\w{2,9}/.exec(text)?.[0].toLowerCase();

/**
 * Every row with an address in it, and HubSpot's mark on it, which may be a class, a test id, a key or a word. HubSpot's
 * own addresses (for blind copies and forwarding) are no accounts.
 */
export function readAccounts(): AccountRow[] {
  const accounts = new Map<string, AccountRow>();
  for (const row of document.querySelectorAll(ROW)) {
    if (!row.textContent?.includes("@") || row.closest(DIALOG) || row.closest(WRITTEN)) continue;
    const marks = new XMLSerializer().serializeToString(row);
    const address = addressIn(marks);
    if (!address || /hubspot.com$/.test(address)) continue;
    const isBroken = /disconnected|reconnect|expired|danger|déconnecté|reconnexion/i.test(marks);
    const isFine = /success|>(connect|activ|enabl)(ed?|ée?)</i.test(marks);
    accounts.set(address, { address, state: isBroken ? "broken" : isFine ? "connected" : "unclear" });
  }
  return [...accounts.values()].slice(0, 50);
}

/**
 * Remembers the address that the rep types into the connect dialog, to compare it with the one that Microsoft sends
 * back. It has to outlive the page, and stays in the storage of this tab of HubSpot, which knows the address anyway.
 */
export function rememberAsked({ target }: Event): void {
  const field = target as HTMLInputElement;
  if (field.type === "email" && field.closest(DIALOG)) sessionStorage[NAME] = field.value;
}

/** The addresses that say which account the rep means, where the page knows them. [user menu of 2021; today unverified] */
export function meantAddresses(): Pick<Sighting, "ownAddress" | "askedAddress"> {
  const user = document.querySelector(".user-info-email,[data-test-id*=user-email]");
  // Messages are JSON: what is undefined is left out.
  return { ownAddress: addressIn(user?.textContent), askedAddress: addressIn(sessionStorage[NAME]) } as object;
}
