/** The rep's own settings, and the organization's, which override them. */
import type { Recipient } from "../../rules/schema";
import { settings } from "../../shared/items";
import { type Policy, policy, withPolicy } from "../../shared/policy";
import type { Settings } from "../../shared/settings";
import { store, stored } from "./store";
import { t } from "./words";

export const organization = (): Policy => stored(policy);

/** The value in force: the organization's, else the rep's own. */
export const setting = <K extends keyof Settings>(name: K): Settings[K] =>
  withPolicy(stored(settings), stored(policy))[name];

/** Stores the rep's own values only, so that the organization's go when the policy goes. */
export const change = (part: Partial<Settings>): void => store(settings, { ...stored(settings), ...part });

/** Says why the rep cannot change a setting; undefined where the rep can. */
export const lockedBy = (name: keyof Policy): string | undefined =>
  organization()[name] === undefined ? undefined : t("policy.set");

/** A recipient's contact details, as far as the organization gives them, and the button's label: "Email IT". */
export function contact(to: Recipient) {
  const { itName, itAddress, itTicketLink, hubspotAdminName, hubspotAdminAddress } = organization();
  const [name, address, ticket] = {
    "it-admin": [itName, itAddress, itTicketLink],
    "hubspot-admin": [hubspotAdminName, hubspotAdminAddress],
    vendor: [],
  }[to];
  return { label: t(ticket ? "it.ticket" : `write.${to}`), name, address, ticket };
}
