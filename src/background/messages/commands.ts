/** What the extension's own views may ask for. */
import type { ViewMessage } from "../../shared/messages";
import { followPermission } from "../browser/signin";
import { choose, dismiss, intend, shown } from "../incidents/incidents";
import { tryAgain } from "../incidents/retry";

export async function onViewMessage(message: ViewMessage): Promise<void> {
  switch (message.type) {
    case "shown":
      return shown(message.incident);
    case "dismiss":
      return dismiss(message.incident);
    case "choose":
      return choose(message.incident, message.rule);
    case "try-again":
      return tryAgain(message.incident, message.page);
    case "intended":
      return intend(message.incident);
    case "permissions-changed":
      return followPermission();
  }
}
