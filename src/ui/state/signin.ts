/** What HubSpot asked Microsoft for, once its address was pasted or seen: four parts of it, never the address itself. */
import { parseSigninRequest, type SigninRequest, signinIn } from "../../request/signin";
import { item } from "../../shared/items";
import type { Signin } from "../../shared/reading";
import { store } from "./store";

export const signin = item<SigninRequest | null>("session", "signin", null);

function note(found: SigninRequest | undefined): void {
  if (found) store(signin, found);
}

/** Keeps the request in an address: a pasted one, or that of the tab in front where the rep lets the browser tell it. */
export const noteSignin = (address: string): void => note(signinIn(address));

/** Keeps the request that a press of the button read on a sign-in page, where the browser does not tell its address. */
export const noteSigninRead = (read: Signin): void => note(parseSigninRequest(read));
