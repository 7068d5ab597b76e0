import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { draft, lastPlace, nextView } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { aboutOf, corrected, type Subject, subjectOf } from "../card/card-model";
import { Button } from "../parts/Button";
import { Navigation, type Place, type SideProps, VIEW } from "../state/route";
import { loaded, send, store, stored } from "../state/store";
import { t } from "../state/words";
import { CardView } from "./CardView";
import { current } from "./current-incident";
import { Frame } from "./Frame";
import type { Start } from "./initial-state";
import { StartView } from "./StartView";

/** The views behind the card, each fetched when the rep goes there. */
const SIDE_VIEWS: Partial<Record<Place, () => Promise<ComponentType<SideProps>>>> = {
  "it-request": async () => (await import("../request/ItRequest")).ItRequest,
  "mailbox-check": async () => (await import("../side/MailboxCheck")).MailboxCheck,
  permissions: async () => (await import("../side/Permissions")).Permissions,
  "not-this": async () => (await import("../side/NotThis")).NotThis,
  report: async () => (await import("../side/Report")).Report,
  describe: async () => (await import("../side/Describe")).Describe,
};

interface At {
  place: Place;
  /** Whence the rep came to a side view: what it is about, and where "back" leads. */
  from: "card" | "lookup";
  subject?: Subject | undefined;
}

/** A popup that came up by itself within this time must not take a key press that was meant for the page. */
const JUST_NOW = 3000;

const openedItself = (incident: Incident | undefined): boolean =>
  incident !== undefined && (incident.attempts ?? 0) > 0 && Date.now() - incident.openedAt < JUST_NOW;

/** The popup and the side panel: one card, or the lookup, and the views behind them. */
export function Popup({ start }: { start: Start }) {
  const { incident: seen, elsewhere, tabId } = stored(current);
  const reading = stored(lastReading);
  const isRead = VIEW || tabId === undefined || reading?.tabId === tabId;
  /** The rule that the rep chose instead, for the incident (or the reading) of which it was chosen. */
  const [better, setBetter] = useState<{ of: string | undefined; rule: RuleId }>();
  const chosen = better?.of === seen?.id ? better?.rule : undefined;
  // What the rep asked for by pressing the button comes before how an earlier failure ended.
  const read = isRead && seen?.state !== "open" ? reading?.diagnosis : undefined;
  const found = read && subjectOf(corrected(read, chosen));
  const incident = found ? undefined : seen;
  const subject = incident ? subjectOf(corrected(incident.diagnosis, chosen), incident) : found;
  const hasCard = incident !== undefined || found !== undefined;
  const [at, setAt] = useState<At>({
    place: start.place,
    from: hasCard && !start.answer ? "card" : "lookup",
    subject: start.answer,
  });
  /** The rule that was picked in the lookup. */
  const [picked, setPicked] = useState<RuleId>();
  const [byItself] = useState(() => openedItself(seen));
  const [arrived, setArrived] = useState(false);

  const go = (place: Place, subject?: Subject) => {
    setAt(({ place: last, from }) => ({ place, subject, from: last === "card" || last === "lookup" ? last : from }));
    setArrived(true);
    scrollTo(0, 0);
    // The popup dies as soon as the rep clicks elsewhere; it comes back where it was.
    const answer = subject && !subject.incident && subject.diagnosis;
    store(lastPlace, { place, about: aboutOf(incident, found ? reading : null), ...(answer && { answer }) });
  };

  const next = stored(nextView);
  useEffect(() => {
    if (!next) return;
    store(nextView, "");
    setPicked(undefined);
    go("lookup");
  }, [next]);

  // Another failure, or another tab beside the side panel: its card comes first.
  const about = useRef(incident?.id);
  useEffect(() => {
    if (incident?.strength === "strong" && incident.id !== about.current) setAt({ place: "card", from: "card" });
    about.current = incident?.id;
  }, [incident?.id]);

  const place = at.place === "card" && !hasCard ? "lookup" : at.place;
  const isAboutCard = at.from === "card" && hasCard;
  const whence = isAboutCard ? "card" : "lookup";
  const choose = (rule: RuleId) => {
    if (isAboutCard) setBetter({ of: seen?.id, rule });
    else setPicked(rule);
    // The worker stores the choice; until it has, the card shows it already.
    if (isAboutCard && incident) send({ type: "choose", incident: incident.id, rule });
    go(whence);
  };
  const back = place === "lookup" ? hasCard && "card" : whence;
  const cardText = incident ? incident.seen.join("\n") : (reading?.text ?? "");
  const load = SIDE_VIEWS[place];
  const Side = load && loaded(`view:${place}`, load);

  return (
    <Navigation.Provider value={go}>
      <Frame
        torn={incident?.state === "open" && incident.strength === "strong"}
        lookUp={place === "lookup" ? undefined : () => go("lookup")}
      >
        {place !== "card" && back && (
          <Button class="button plain back" icon="back" onClick={() => go(back)} label={t(`back.${back}`)} />
        )}
        {place === "card" && (
          <CardView
            key={incident?.id}
            incident={incident}
            subject={subject}
            choose={choose}
            isChosen={chosen !== undefined}
            focus={byItself || arrived}
          />
        )}
        {place === "lookup" && (
          <StartView elsewhere={incident ? [] : elsewhere} rule={picked} pick={setPicked} focus={!byItself} />
        )}
        {Side && (
          <Side
            subject={at.subject ?? (isAboutCard ? subject : undefined)}
            text={isAboutCard ? cardText : stored(draft)}
            domain={incident?.domain}
            choose={choose}
          />
        )}
      </Frame>
    </Navigation.Provider>
  );
}
