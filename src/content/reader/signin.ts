/** Is this a sign-in page, and which request led to it? */
import { READING } from "../../shared/reading";

const SIGNIN_HOSTS =
  /(^|\.)(login\.(microsoftonline|microsoft|live|windows|chinacloudapi|partner\.microsoftonline)\.|accounts\.google\.|account\.(live|activedirectory)\.|[\w-]+\.b2clogin\.|sts\.|adfs\.)/;

/** The whole page is about the sign-in, so every word of it counts. */
export const isSigninHost = (host: string): boolean => SIGNIN_HOSTS.test(host);

/** Named one by one: the others carry tokens, codes and the rep's address. Encoded once or more often. */
const PARAMETERS = /\b(?:client_id|redirect_uri|scope)(?:=|%(?:25)*3d|"\s*:\s*")[^&"'\\\s]{1,2000}/gi;
const SCRIPT = 200_000;

/** As they stand in the address, else in what the page's own script was given: after a form was sent, only there. */
export function requestIn(isSignin: boolean): string[] {
  const places = [location.href];
  if (isSignin) for (const { text } of document.scripts) places.push(text.slice(0, SCRIPT));
  const found = places.map((place) => place.match(PARAMETERS) ?? []).find((parameters) => parameters.length > 0);
  return (found ?? []).slice(0, READING.request);
}
