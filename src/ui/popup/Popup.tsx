import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { nextView } from "../../shared/items";
import { Button } from "../parts/Button";
import { go, here, move, type Side } from "../state/route";
import { shown } from "../state/shown";
import { loaded, store, stored } from "../state/store";
import { t } from "../state/words";
import { CardView } from "./CardView";
import { Frame } from "./Frame";
import { StartView } from "./StartView";

/** The views behind the card, each fetched when the rep goes there. */
const SIDE_VIEWS: Record<Side, () => Promise<ComponentType>> = {
  "it-request": async () => (await import("../request/ItRequest")).ItRequest,
  "mailbox-check": async () => (await import("../side/MailboxCheck")).MailboxCheck,
  permissions: async () => (await import("../side/Permissions")).Permissions,
  "not-this": async () => (await import("../side/NotThis")).NotThis,
  report: async () => (await import("../side/Report")).Report,
  describe: async () => (await import("../side/Describe")).Describe,
};

/** The popup and the side panel: one card, or the lookup, and the views behind them. */
export function Popup() {
  const { incident } = shown();
  const { place, from, hasCard } = here();

  const next = stored(nextView);
  useEffect(() => {
    if (!next) return;
    store(nextView, "");
    move({ picked: undefined });
    go("lookup");
  }, [next]);

  // Another failure, or another tab beside the side panel: its card comes first.
  const last = useRef(incident?.id);
  useEffect(() => {
    if (incident?.strength === "strong" && incident.id !== last.current)
      move({ place: "card", from: "card", subject: undefined });
    last.current = incident?.id;
  }, [incident?.id]);

  const back = place === "lookup" ? hasCard && "card" : from;
  const View = place !== "card" && place !== "lookup" && loaded(`view:${place}`, SIDE_VIEWS[place]);

  return (
    <Frame>
      {place !== "card" && back && (
        <Button class="button plain back" icon="back" onClick={() => go(back)} label={t(`back.${back}`)} />
      )}
      {place === "card" && <CardView key={incident?.id} />}
      {place === "lookup" && <StartView />}
      {View && <View />}
    </Frame>
  );
}
