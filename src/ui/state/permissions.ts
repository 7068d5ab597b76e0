import { RESOLVER_ORIGINS } from "../../mailbox/resolvers";
import { SIGNIN } from "../../shared/hubspot";

/** What can be allowed besides, by what it is for. The same patterns stand in the manifest. */
export const ORIGINS: Record<"signin" | "dns", string[]> = {
  signin: [`${SIGNIN}/*`],
  dns: RESOLVER_ORIGINS,
};
