import { RESOLVER_ORIGINS } from "../../mailbox/resolvers";
import { SIGNIN } from "../../shared/hubspot";
import { send, stored, watched } from "./store";

/** Match patterns of the optional permissions, by purpose; the same as in the manifest. */
export const ORIGINS: Record<"signin" | "dns", string[]> = {
  signin: [`${SIGNIN}/*`],
  dns: RESOLVER_ORIGINS,
};

/** Undefined until known. Follows changes made in the browser's own settings too. */
export function isAllowed(name: keyof typeof ORIGINS): boolean | undefined {
  const look = () => chrome.permissions.contains({ origins: ORIGINS[name] });
  const events = () => [chrome.permissions.onAdded, chrome.permissions.onRemoved];
  return stored(watched<boolean | undefined>(`permission:${name}`, undefined, look, events));
}

export async function changePermission(name: keyof typeof ORIGINS): Promise<void> {
  const { permissions } = chrome;
  const what = { origins: ORIGINS[name] };
  await (isAllowed(name) ? permissions.remove(what) : permissions.request(what)).catch(() => {});
  send({ type: "permissions-changed" });
}
