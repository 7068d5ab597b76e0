/** Follows HubSpot's single-page app from address to address, and keeps one watch going. */
import { rememberAsked } from "./accounts";
import { senderOf } from "./lifetime";
import { isSuccess, oauthErrorIn, surfaceOf } from "./surface";
import { watch } from "./watch";

export function follow(life: AbortController): void {
  const { signal } = life;
  const send = senderOf(life);
  let visit = life;
  let place: string | undefined = "";
  let told = "";
  let check: () => void;

  /** What an address itself says: a failure or a success that comes back from Microsoft. */
  function tell(address: string): void {
    if (address === told) return;
    told = address;
    const url = new URL(address);
    const texts = oauthErrorIn(url);
    if (texts.length) send({ type: "sighting", sighting: { surface: "oauth-return", place: "url", texts } });
    const surface = surfaceOf(url);
    if (surface && isSuccess(url)) {
      send({ type: "sighting", sighting: { surface, place: "rows", texts: [], justConnected: true } });
    }
  }

  function arrive(): void {
    tell(location.href);
    const surface = surfaceOf(new URL(location.href));
    const here = surface && location.pathname;
    if (here === place) {
      check();
      return;
    }
    place = here;
    if (visit !== life) visit.abort();
    visit = new AbortController();
    check = watch(surface, send, visit.signal);
  }

  signal.addEventListener("abort", () => visit.abort());
  navigation.addEventListener("navigatesuccess", arrive, { signal });
  document.addEventListener("visibilitychange", () => check(), { signal });
  document.addEventListener("change", rememberAsked, { signal });

  // HubSpot may have tidied the address before this script came.
  if (performance.now() < 10_000) tell(performance.getEntriesByType("navigation")[0]?.name ?? location.href);
  arrive();
}
