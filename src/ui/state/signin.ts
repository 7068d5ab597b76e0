/** What HubSpot asked Microsoft for, from an address pasted or seen: four parts of it, never the address itself. */
import { parseSigninRequest, type SigninRequest, signinIn } from "../../request/signin";
import { item } from "../../shared/items";
import type { Signin } from "../../shared/reading";
import { store, stored } from "./store";

export const signin = item<SigninRequest | null>("session", "signin", null);

function note(found: SigninRequest | undefined): void {
  if (found) store(signin, found);
}

/** Keeps the request found in pasted text, or in the active tab's address where the browser exposes it. */
export const keepSigninIn = (address: string): void => note(signinIn(address));

/** Keeps the request that a press of the button read on a sign-in page, whose address may not be exposed. */
export const keepSigninRead = (read: Signin): void => note(parseSigninRequest(read));

/** What is kept, unless the failure names another app (`clientId`): IT must approve the one that failed. */
export function signinFor(clientId: string | undefined): SigninRequest | null {
  const kept = stored(signin);
  return clientId && clientId.toLowerCase() !== kept?.clientId.toLowerCase() ? null : kept;
}
