/** Follows HubSpot's single-page app from address to address, and keeps one watch going. */
import { rememberAsked } from "./accounts";
import { tellerOf } from "./lifetime";
import { on } from "./on";
import { oauthErrorIn, surfaceOf } from "./surface";
import { watch } from "./watch";

export function follow(life: AbortController): void {
  const { signal } = life;
  const tell = tellerOf(life);
  let visit = new AbortController();
  let place: string | undefined = "";
  let told = "";
  let check: () => void;

  function arrive(): void {
    const { href, pathname, search } = location;
    if (href !== told) {
      told = href;
      // A failure or a success that comes back from Microsoft in the address itself.
      const texts = oauthErrorIn(location);
      const justConnected = search.includes("inboxconnected=true");
      if (texts[0] || justConnected) tell({ surface: "oauth-return", place: "url", texts, justConnected });
    }
    const surface = surfaceOf(pathname);
    const here = surface && pathname;
    if (here === place) check();
    else {
      place = here;
      visit.abort();
      visit = new AbortController();
      check = watch(surface, tell, visit.signal);
    }
  }

  on(signal, "abort", () => visit.abort());
  on(navigation, "navigatesuccess", arrive, signal);
  on(document, "visibilitychange", () => check(), signal);
  on(document, "change", rememberAsked, signal);
  arrive();
}
