/** How long a copy of the watcher lives: until a newer one announces itself, or its extension is gone. */
import type { PageMessage } from "../shared/messages";

const HERE = "connect-fix";

/** Ends older copies in this page, and this one when a newer copy comes. */
export function takeOver(): AbortController {
  const life = new AbortController();
  document.dispatchEvent(new Event(HERE));
  document.addEventListener(HERE, () => life.abort(), { signal: life.signal });
  return life;
}

export type Send = (message: PageMessage, again?: boolean) => void;

/**
 * To the worker; once more if it died over the message. After an update the old copy has no `runtime.id`, and speaking
 * would throw: it goes silently.
 */
export function senderOf(life: AbortController): Send {
  return function send(message, again = true) {
    if (life.signal.aborted || !chrome.runtime?.id) return life.abort();
    const retry = () => again && setTimeout(send, 300, message, false);
    chrome.runtime.sendMessage(message).then((done) => done || retry(), retry);
  };
}
