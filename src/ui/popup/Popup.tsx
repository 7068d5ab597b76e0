import { useEffect, useRef } from "preact/hooks";
import { nextView } from "../../shared/items";
import { Button } from "../parts/controls";
import { go, here, move } from "../state/route";
import { shown, view } from "../state/shown";
import { store, stored } from "../state/store";
import { t } from "../state/words";
import { CardView } from "./CardView";
import { Frame } from "./Frame";
import { sides } from "./initial-state";

/** The popup and the side panel: one card, and the views beside it. */
export function Popup() {
  const { incident } = shown();
  const { place, from, hasCard } = here();

  const next = stored(nextView);
  useEffect(() => {
    if (!next) return;
    // The popup or tab that was opened for the lookup also needs it, and resets it.
    if (!view()) store(nextView, "");
    move({ picked: undefined });
    go("lookup");
  }, [next]);

  // After another failure, or a change of tabs beside the side panel, the new incident's card comes first.
  const last = useRef(incident?.id);
  useEffect(() => {
    if (incident?.strength === "strong" && incident.id !== last.current)
      move({ place: "card", from: "card", subject: undefined });
    last.current = incident?.id;
  }, [incident?.id]);

  const back = place === "lookup" ? hasCard && "card" : from;
  const View = place !== "card" && stored(sides)?.[place];

  return (
    <Frame>
      {place !== "card" && back && (
        <Button class="button plain back" icon="back" onClick={() => go(back)} label={t(`back.${back}`)} />
      )}
      {place === "card" && <CardView key={incident?.id} />}
      {View && <View />}
    </Frame>
  );
}
