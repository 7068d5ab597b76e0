import { useEffect, useState } from "preact/hooks";
import { RESOLVER_ORIGINS } from "../../mailbox/resolvers";
import { SIGNIN } from "../../shared/hubspot";
import { send } from "./send";
import { useEvent } from "./use-event";

/** What can be allowed besides, by what it is for. The same patterns stand in the manifest. */
export const ORIGINS: Record<"signin" | "dns", string[]> = {
  signin: [`${SIGNIN}/*`],
  dns: RESOLVER_ORIGINS,
};

/** Whether the rep allows it (undefined until it is known), and what asks for it or takes it back. */
export function usePermission(name: keyof typeof ORIGINS): [allowed: boolean | undefined, change: () => void] {
  const [allowed, setAllowed] = useState<boolean>();
  const origins = ORIGINS[name];
  const look = () => chrome.permissions.contains({ origins }).then(setAllowed);
  useEffect(() => void look(), []);
  // The browser's own settings can change it too.
  useEvent(chrome.permissions.onAdded, look);
  useEvent(chrome.permissions.onRemoved, look);

  const change = async () => {
    await (allowed ? chrome.permissions.remove({ origins }) : chrome.permissions.request({ origins })).catch(() => {});
    send({ type: "permissions-changed" });
  };
  return [allowed, change];
}
