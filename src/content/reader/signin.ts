/** Which request led to this sign-in? */
import * as LIMITS from "../../shared/limits";

/** Named one by one: the others carry tokens, codes and the rep's address. Encoded once or more often. */
const PARAMETERS = /\b(?:client_id|redirect_uri|scope)(?:=|%(?:25)*3d|"\s*:\s*")[^&"'\\\s]{1,2000}/gi;
const SCRIPT = 200_000;

/** As they stand in the address, else in what the page's own script was given: after a form was sent, only there. */
export function requestIn(isSignin: boolean): string[] {
  const places = [location.href];
  if (isSignin) for (const { text } of document.scripts) places.push(text.slice(0, SCRIPT));
  const found = places.map((place) => place.match(PARAMETERS) ?? []).find((parameters) => parameters.length > 0);
  return (found ?? []).slice(0, LIMITS.request);
}
