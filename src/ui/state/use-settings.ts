import type { Recipient } from "../../rules/schema";
import { settings } from "../../shared/items";
import { type Policy, policy, under } from "../../shared/policy";
import type { Settings } from "../../shared/settings";
import { useItem } from "./use-item";
import { useWords } from "./words";

/** What the organization sets, followed as it changes. */
export const usePolicy = (): Policy => useItem(policy)[0];

/** The settings as they hold, which of them the rep cannot change, and the way to change the others. */
export function useSettings() {
  const [own, setOwn] = useItem(settings);
  const set = usePolicy();
  return {
    value: under(own, set),
    isLocked: (name: keyof Policy) => set[name] !== undefined,
    // The organization's values never become the rep's own: they go when the policy goes.
    change: (part: Partial<Settings>) => setOwn({ ...own, ...part }),
  };
}

/** Whom a message goes to, as far as the organization says, and what the button says that leads there: "Email IT". */
export function useContact() {
  const { t } = useWords();
  const { itName, itAddress, itTicketLink, hubspotAdminName, hubspotAdminAddress } = usePolicy();
  return (to: Recipient) => {
    const [name, address, ticket] = {
      "it-admin": [itName, itAddress, itTicketLink],
      "hubspot-admin": [hubspotAdminName, hubspotAdminAddress],
      vendor: [],
    }[to];
    return { label: t(ticket ? "it.ticket" : `write.${to}`), name, address, ticket };
  };
}
