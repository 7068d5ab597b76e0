/** Whom a message goes to, as far as the organization says. */
import type { Recipient } from "../../rules/schema";
import { usePolicy } from "./use-settings";
import { useWords } from "./words";

export interface Contact {
  /** What the button says that leads there: "Email IT", "Open a ticket". */
  label: string;
  name?: string | undefined;
  address?: string | undefined;
  ticket?: string | undefined;
}

export function useContact(): (to: Recipient) => Contact {
  const { t } = useWords();
  const set = usePolicy();
  return (to) => {
    const label = t(`write.${to}`);
    if (to === "hubspot-admin") return { label, name: set.hubspotAdminName, address: set.hubspotAdminAddress };
    if (to === "vendor") return { label };
    const { itName: name, itAddress: address, itTicketLink: ticket } = set;
    return { label: ticket ? t("it.ticket") : label, name, address, ticket };
  };
}
