/** The rep's own settings, and those of the organization over them. */
import type { Recipient } from "../../rules/schema";
import { settings } from "../../shared/items";
import { type Policy, policy, under } from "../../shared/policy";
import type { Settings } from "../../shared/settings";
import { store, stored } from "./store";
import { t } from "./words";

export const organization = (): Policy => stored(policy);

/** The settings as they hold. */
export const setting = <K extends keyof Settings>(name: K): Settings[K] =>
  under(stored(settings), stored(policy))[name];

/** The organization's values never become the rep's own: they go when the policy goes. */
export const change = (part: Partial<Settings>): void => store(settings, { ...stored(settings), ...part });

/** What is said where the rep cannot change a setting; absent where the rep can. */
export const lockedBy = (name: keyof Policy): string | undefined =>
  organization()[name] === undefined ? undefined : t("policy.set");

/** Whom a message goes to, as far as the organization says, and what the button says that leads there: "Email IT". */
export function contact(to: Recipient) {
  const { itName, itAddress, itTicketLink, hubspotAdminName, hubspotAdminAddress } = organization();
  const [name, address, ticket] = {
    "it-admin": [itName, itAddress, itTicketLink],
    "hubspot-admin": [hubspotAdminName, hubspotAdminAddress],
    vendor: [],
  }[to];
  return { label: t(ticket ? "it.ticket" : `write.${to}`), name, address, ticket };
}
