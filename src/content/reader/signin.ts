/** Finds the OAuth request that led to a sign-in. */
import * as LIMITS from "../../shared/limits";

/** Listed one by one, since others carry tokens, codes and the rep's address. They may be encoded several times. */
const PARAMETERS = /\b(?:client_id|redirect_uri|scope)(?:=|%(?:25)*3d|"\s*:\s*")[^&"'\\\s]{1,2000}/gi;
const SCRIPT = 200_000;

/** The parameters, still encoded, from the address, else from inline scripts: after a form post they are only there. */
export function requestIn(isSignin: boolean): string[] {
  const places = [location.href];
  if (isSignin) for (const { text } of document.scripts) places.push(text.slice(0, SCRIPT));
  const found = places.map((place) => place.match(PARAMETERS) ?? []).find((parameters) => parameters.length > 0);
  return (found ?? []).slice(0, LIMITS.request);
}
