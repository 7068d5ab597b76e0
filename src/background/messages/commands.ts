/** Carries out the messages of the extension's own views. */
import { browser } from "../../shared/browser";
import { isAppOrigin, settingsPage } from "../../shared/hubspot";
import { corrected, type Incident } from "../../shared/incident";
import { allIncidents, incidentOf } from "../../shared/items";
import { knowledge } from "../../shared/knowledge";
import type { ViewMessage } from "../../shared/messages";
import { rememberIntended } from "../accounts/remembered";
import { announce } from "../announce/announce";
import { inTurn } from "../browser/queue";
import { followPermission } from "../browser/watchers";
import { forgetDismissal, rememberDismissal } from "../incidents/dismissals";
import { closeIncident } from "../incidents/incidents";

type Command = Extract<ViewMessage, { incident: string }>;

export function onViewMessage(message: ViewMessage): Promise<unknown> {
  if (message.type === "permissions-changed") return followPermission();
  return inTurn(async () => {
    const incident = (await allIncidents()).find(({ id }) => id === message.incident);
    if (incident) await carryOut(message, incident);
  });
}

async function carryOut(command: Command, incident: Incident): Promise<unknown> {
  const { set } = incidentOf(incident.tabId);
  switch (command.type) {
    case "shown":
      return set({ ...incident, announced: "opened" });
    case "dismiss":
      if (incident.state !== "open") return set({ ...incident, state: "dismissed" });
      await rememberDismissal(incident);
      return closeIncident(incident, "dismissed");
    case "intended":
      if (!incident.addresses) return;
      await rememberIntended(incident, incident.addresses.connected, incident.isPrivate);
      return closeIncident(incident, "dismissed");
    case "choose": {
      const { rule } = command;
      if (!(await knowledge()).signs.order.has(rule)) return;
      return announce({ ...incident, diagnosis: corrected(incident.diagnosis, rule) });
    }
    case "try-again":
      // Whatever is reported next is the outcome, even if it was dismissed before.
      await forgetDismissal(incident);
      await set({ ...incident, triedAt: Date.now() });
      return goBack(incident, command.page);
  }
}

async function goBack({ tabId, origin, portal }: Incident, page: Extract<Command, { type: "try-again" }>["page"]) {
  const { url: shown = "", windowId } = await browser.tabs.get(tabId);
  // The sign-in may have replaced HubSpot in its tab; then the tab as it is does not lead back.
  const stays = page === "tab" && URL.canParse(shown) && isAppOrigin(new URL(shown).origin);
  const url = settingsPage(origin, portal, page === "tab" ? "email" : page);
  await browser.tabs.update(tabId, stays ? { active: true } : { active: true, url });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
