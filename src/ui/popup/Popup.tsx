import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Incident } from "../../shared/incident";
import { draft, lastPlace, nextView } from "../../shared/items";
import { lastReading } from "../../shared/last-reading";
import { Card } from "../card/Card";
import { aboutOf, corrected, type Subject, subjectOf } from "../card/card-model";
import { Button } from "../parts/Button";
import { Icon } from "../parts/Icon";
import { lazy } from "../state/lazy";
import { Navigation, type Place, type SideProps } from "../state/route";
import { send } from "../state/send";
import { store, stored } from "../state/store";
import { t } from "../state/words";
import { current } from "./current-incident";
import { Frame } from "./Frame";
import { IncidentView } from "./IncidentView";
import type { Start } from "./initial-state";
import { StartView } from "./StartView";

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

/** The views behind the card, each fetched when the rep goes there. */
const SIDE_VIEWS: Partial<Record<Place, ComponentType<SideProps>>> = {
  "it-request": lazy(() => import("../request/ItRequest").then((it) => it.ItRequest)),
  "mailbox-check": lazy(() => import("../side/MailboxCheck").then((it) => it.MailboxCheck)),
  permissions: lazy(() => import("../side/Permissions").then((it) => it.Permissions)),
  "not-this": lazy(() => import("../side/NotThis").then((it) => it.NotThis)),
  report: lazy(() => import("../side/Report").then((it) => it.Report)),
  describe: lazy(() => import("../side/Describe").then((it) => it.Describe)),
};

/** The popup and the side panel: one card, or the lookup, and the views behind them. */
export function Popup({ start }: { start: Start }) {
  const { incident: seen, elsewhere, windowId, tabId } = stored(current);
  const reading = stored(lastReading);
  const [better, setBetter] = useState<RuleId>();
  const isRead = start.panel || tabId === undefined || reading?.tabId === tabId;
  // What the rep asked for by pressing the button comes before how an earlier failure ended.
  const read = isRead && seen?.state !== "open" ? reading?.diagnosis : undefined;
  const found = read && subjectOf(corrected(read, better));
  const incident = found ? undefined : seen;
  const hasCard = incident !== undefined || found !== undefined;
  const [at, setAt] = useState<At>({
    place: start.place,
    from: hasCard && !start.answer ? "card" : "lookup",
    subject: start.answer,
  });
  const text = stored(draft);
  const [rule, setRule] = useState<RuleId>();
  const [byItself] = useState(() => openedItself(seen));
  const [arrived, setArrived] = useState(false);

  const go = (place: Place, subject?: Subject) => {
    setAt(({ place: last, from }) => ({ place, subject, from: last === "card" || last === "lookup" ? last : from }));
    setArrived(true);
    scrollTo(0, 0);
    // The popup dies as soon as the rep clicks elsewhere; it comes back where it was.
    const answer = subject && !subject.incident && subject.diagnosis;
    lastPlace
      .set({ place, about: aboutOf(incident, found ? reading : null), ...(answer && { answer }) })
      .catch(() => {});
  };

  const next = stored(nextView);
  useEffect(() => {
    if (!next) return;
    store(nextView, "");
    setRule(undefined);
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
  const choose = (next: RuleId) => {
    if (!isAboutCard) setRule(next);
    else if (incident) send({ type: "choose", incident: incident.id, rule: next });
    else setBetter(next);
    go(whence);
  };
  const ask = (asked: string, picked?: RuleId) => {
    setRule(picked);
    if (asked !== text) store(draft, asked);
  };
  const back = place === "lookup" ? hasCard && "card" : whence;
  const cardSubject = incident ? subjectOf(incident.diagnosis, incident) : found;
  const cardText = incident ? incident.seen.join("\n") : (reading?.text ?? "");
  const Side = SIDE_VIEWS[place];

  return (
    <Navigation.Provider value={go}>
      <Frame
        torn={incident?.state === "open" && incident.strength === "strong"}
        lookUp={place === "lookup" ? undefined : () => go("lookup")}
        windowId={start.panel ? undefined : windowId}
      >
        {place !== "card" && back && (
          <Button class="button plain back" icon="back" onClick={() => go(back)} label={t(`back.${back}`)} />
        )}
        {place === "card" && incident && (
          <IncidentView key={incident.id} incident={incident} focus={byItself || arrived} />
        )}
        {place === "card" && found && (
          <>
            <p class="quiet row read">
              <Icon name="search" size={16} />
              {t("reading.from")}
            </p>
            <Card
              key={found.rule.id}
              subject={found}
              choose={choose}
              focus
              offersSignin={found.rule.id.startsWith("signin/")}
            />
          </>
        )}
        {place === "lookup" && (
          <StartView
            reading={!start.panel && reading?.tabId === tabId ? reading : null}
            elsewhere={incident ? [] : elsewhere}
            text={text}
            rule={rule}
            ask={ask}
            focus={!byItself}
          />
        )}
        {Side && (
          <Side
            subject={at.subject ?? (isAboutCard ? cardSubject : undefined)}
            text={isAboutCard ? cardText : text}
            domain={incident?.domain}
            choose={choose}
          />
        )}
      </Frame>
    </Navigation.Provider>
  );
}
