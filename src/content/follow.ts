/** Follows the navigation within HubSpot's single-page app, and keeps one watch running. */

import { listsAccounts, SURFACES } from "../shared/hubspot";
import * as LIMITS from "../shared/limits";
import { accountOf, isConnecting } from "./boxes";
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
    // The redirect back from Microsoft may carry a failure or a success in the URL.
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

  /** Reports the address typed into the connect dialog, to compare it with the account that gets connected. */
  function remember({ target: field }: Event & { target: HTMLInputElement }): void {
    const dialog = field.type === "email" && field.closest(DIALOG);
    if (dialog && (place || isConnecting(dialog))) tell({ type: "asked", address: field.value });
  }

  /** Reports a click on a button of an account or dialog: a disconnect right after it is the rep's own doing. */
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
