import type { ViewMessage } from "../../shared/messages";

/** Tells the worker; what comes of it travels back through storage. A worker that is gone is started by the message. */
export function send(message: ViewMessage): void {
  chrome.runtime.sendMessage(message).catch(() => {});
}
