/** Follows HubSpot's single-page app from address to address, and keeps one watch going. */
import { SURFACES } from "../shared/surfaces";
import { takeOver } from "./lifetime";
import { DIALOG } from "./marks";
import { on } from "./on";
import { watch } from "./watch";

export function follow(): void {
  const [tell, signal] = takeOver();
  let visit: AbortController | undefined;
  let place: string | undefined = "";
  let told = "";
  let turn: () => void;

  function arrive(): void {
    const { href, pathname } = location;
    // A failure or a success may come back from Microsoft in the address itself.
    if (href !== told && /error=|inboxconnected/.test(href)) tell({ type: "address", address: href.slice(0, 8000) });
    told = href;
    const [surface, own] = SURFACES.exec(pathname) ?? [];
    if (surface !== place) {
      place = surface;
      visit?.abort();
      visit = new AbortController();
      turn = watch(surface, own, tell, visit.signal);
    }
    turn();
  }

  /** The address that the rep types into the connect dialog, to compare it with the one that Microsoft sends back. */
  function remember({ target: field }: Event & { target: HTMLInputElement }): void {
    if (field.matches(`:is(${DIALOG}) [type=email]`)) tell({ type: "asked", address: field.value });
  }

  on(signal, "abort", () => visit?.abort());
  on(navigation, "navigatesuccess", arrive, signal);
  on(document, "visibilitychange", arrive, signal);
  on(document, "change", remember, signal);
  arrive();
}
