/** How long a copy of the watcher lives: until a newer one announces itself, or its extension is gone. */
import type { PageMessage, Sighting } from "../shared/messages";
import { on } from "./on";

/** The watcher's name wherever it leaves a trace in a page: events, the animation, the tab's storage. */
export const NAME = ["connect-fix"].join();

/** Ends older copies in this page, and this one when a newer copy comes. */
export function takeOver(): AbortController {
  const life = new AbortController();
  document.dispatchEvent(new Event(NAME));
  on(document, NAME, () => life.abort(), life.signal);
  return life;
}

/** Tells the worker what was seen; without a sighting, that what was reported has gone. */
export type Tell = (sighting?: Sighting) => void;

/**
 * Says it once more if the worker died over it. After an update the old copy has no `runtime.id`, and speaking would
 * throw: it goes silently.
 */
export function tellerOf(life: AbortController): Tell {
  const send = (message: PageMessage, again: boolean) => {
    if (!chrome.runtime?.id) life.abort();
    if (life.signal.aborted) return;
    const retry = () => again && setTimeout(send, 300, message, false);
    chrome.runtime.sendMessage(message).then((done) => done || retry(), retry);
  };
  return (sighting) => send(sighting ? { type: "sighting", sighting } : { type: "cleared" }, true);
}
