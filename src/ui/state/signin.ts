/** What HubSpot asked Microsoft for, once its address was pasted or seen: four parts of it, never the address itself. */
import { parseSigninRequest, type SigninRequest, signinIn } from "../../request/signin";
import { item } from "../../shared/items";
import type { Signin } from "../../shared/reading";
import { useItem } from "./use-item";

const signin = item<SigninRequest | null>("session", "signin", null);
export const useSignin = () => useItem(signin);

/** Keeps the request in the address of the tab in front, which the browser tells where the rep has allowed it. */
export async function noteSignin(address: string | undefined): Promise<void> {
  const found = address && signinIn(address);
  if (found) await signin.set(found).catch(() => {});
}

/** Keeps the request that a press of the button read on a sign-in page, where the browser does not tell its address. */
export async function noteSigninRead(read: Signin | undefined): Promise<void> {
  const found = parseSigninRequest(read);
  if (found) await signin.set(found).catch(() => {});
}
