/** Follows HubSpot's single-page app from address to address, and keeps one watch going. */

import { listsAccounts, SURFACES } from "../shared/hubspot";
import * as LIMITS from "../shared/limits";
import { accountOf } from "./boxes";
import { on, takeOver } from "./lifetime";
import { BUTTON } from "./marks";
import { DIALOG } from "./signs";
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
    if (href !== told && /error=|inboxconnected/.test(href))
      tell({ type: "address", address: href.slice(0, LIMITS.url) });
    told = href;
    const [surface] = SURFACES.exec(pathname) ?? [];
    if (surface !== place) {
      place = surface;
      visit?.abort();
      visit = new AbortController();
      turn = watch(surface, listsAccounts(pathname), tell, visit.signal);
    }
    turn();
  }

  /** The address that the rep types into the connect dialog, to compare it with the one that Microsoft sends back. */
  function remember({ target: field }: Event & { target: HTMLInputElement }): void {
    if (field.matches(`:is(${DIALOG}) [type=email]`)) tell({ type: "asked", address: field.value });
  }

  /** A button of an account or of a dialog: what is disconnected right after it, the rep has disconnected. */
  function note({ target }: Event & { target: Partial<Element> }): void {
    const button = target.closest?.(BUTTON);
    if (place && button && (button.closest(DIALOG) || accountOf(button))) tell({ type: "acted" });
  }

  on(signal, "abort", () => visit?.abort());
  on(navigation, "navigatesuccess", arrive, signal);
  on(document, "visibilitychange", arrive, signal);
  on(document, "change", remember, signal);
  on(document, "click", note, signal);
  arrive();
}
