import { useEffect, useRef, useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { draft, lastPlace, nextView } from "../../shared/items";
import { lastReading, type Reading } from "../../shared/last-reading";
import { aboutOf, type Subject } from "../card/card-model";
import { Button } from "../parts/Button";
import { canKeepOpen, keepOpen } from "../state/keep-open";
import type { Place } from "../state/route";
import { ruleOf } from "../state/rules-store";
import { send } from "../state/send";
import { useItem } from "../state/use-item";
import { useWords } from "../state/words";
import { type Current, useCurrent } from "./current-incident";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { IncidentView } from "./IncidentView";
import { ReadingNote, ReadingView } from "./ReadingView";
import { StartView } from "./StartView";
import { SIDE_VIEWS } from "./side-views";

export interface Start {
  current: Current;
  place: Place;
  /** What the view is about that the rep came back to, where that was an answer of the lookup. */
  answer: Subject | undefined;
  panel: boolean;
  /** What the press of the button found, or an earlier one. */
  reading: Reading | null;
}

interface At {
  place: Place;
  /** Whence the rep came to a side view: what it is about, and where "back" leads. */
  from: "card" | "lookup";
  subject?: Subject | undefined;
}

/** A popup that came up by itself within this time must not take a key press that was meant for the page. */
const JUST_NOW = 3000;

const openedItself = ({ incident }: Current): boolean =>
  incident !== undefined && (incident.attempts ?? 0) > 0 && Date.now() - incident.openedAt < JUST_NOW;

/** The popup and the side panel: one card, or the lookup, and the views behind them. */
export function Popup({ start }: { start: Start }) {
  const { t } = useWords();
  const { incident: seen, elsewhere, windowId, tabId } = useCurrent(start.current);
  const [reading] = useItem(lastReading, start.reading);
  const [better, setBetter] = useState<RuleId>();
  // What the rep asked for by pressing the button comes before how an earlier failure ended.
  const found = seen?.state === "open" ? undefined : subjectRead(reading, better, start.panel ? undefined : tabId);
  const incident = found ? undefined : seen;
  const [at, setAt] = useState<At>({
    place: start.place,
    from: (incident || found) && !start.answer ? "card" : "lookup",
    subject: start.answer,
  });
  const [text, setText] = useItem(draft, "");
  const [rule, setRule] = useState<RuleId>();
  const [byItself] = useState(() => openedItself(start.current));
  const [arrived, setArrived] = useState(false);

  const go = (place: Place, subject?: Subject) => {
    setAt(({ place: last, from }) => ({ place, subject, from: last === "card" || last === "lookup" ? last : from }));
    setArrived(true);
    scrollTo(0, 0);
    // The popup dies as soon as the rep clicks elsewhere; it comes back where it was.
    const answer = subject && !subject.incident && { rule: subject.rule.id, diagnosis: subject.diagnosis };
    lastPlace
      .set({ place, about: aboutOf(incident, found ? reading : null), ...(answer && { answer }) })
      .catch(() => {});
  };

  useEffect(() => {
    const gone = new AbortController();
    nextView.follow((view) => {
      if (!view) return;
      void nextView.remove();
      setRule(undefined);
      go("lookup");
    }, gone.signal);
    return () => gone.abort();
  }, []);

  // Another failure, or another tab beside the side panel: its card comes first.
  const about = useRef(incident?.id);
  useEffect(() => {
    if (incident?.strength === "strong" && incident.id !== about.current) setAt({ place: "card", from: "card" });
    about.current = incident?.id;
  }, [incident?.id]);

  const place = at.place === "card" && !incident && !found ? "lookup" : at.place;
  const failed = at.from === "card" ? incident : undefined;
  const read = at.from === "card" ? found : undefined;
  const subject = at.subject ?? (failed ? subjectOf(failed) : read);
  const choose = (next: RuleId) => {
    if (failed) send({ type: "choose", incident: failed.id, rule: next });
    else if (read) setBetter(next);
    else setRule(next);
    go(failed || read ? "card" : "lookup");
  };
  const back = place === "lookup" ? (incident || found) && "card" : failed || read ? "card" : "lookup";
  const Side = SIDE_VIEWS[place];

  return (
    <div class="frame">
      <Header
        torn={incident?.state === "open" && incident.strength === "strong"}
        lookUp={place === "lookup" ? undefined : () => go("lookup")}
        keepOpen={start.panel || !canKeepOpen || windowId === undefined ? undefined : () => keepOpen(windowId)}
      />
      <main class="body stack">
        {place !== "card" && back && (
          <Button
            icon="back"
            class="button plain back"
            onClick={() => go(back)}
            label={t(back === "card" ? "back.card" : "back.lookup")}
          />
        )}
        {place === "card" && incident && <IncidentView incident={incident} go={go} focus={byItself || arrived} />}
        {place === "card" && found && <ReadingView subject={found} go={go} choose={choose} />}
        {place === "lookup" && !text && !rule && !start.panel && reading?.tabId === tabId && reading && (
          <ReadingNote outcome={reading.outcome} describe={() => go("describe")} />
        )}
        {place === "lookup" && (
          <StartView
            elsewhere={incident ? [] : elsewhere}
            asked={{ text, rule }}
            ask={(asked) => {
              setRule(asked.rule);
              if (asked.text !== text) setText(asked.text);
            }}
            go={go}
            focus={!byItself}
          />
        )}
        {Side && (
          <Side
            subject={subject}
            text={failed ? failed.seen.join("\n") : read ? (reading?.text ?? "") : text}
            domain={incident?.domain}
            go={go}
            choose={choose}
          />
        )}
      </main>
      <footer class="foot">
        <Footer />
      </footer>
    </div>
  );
}

function subjectOf(incident: NonNullable<Current["incident"]>): Subject | undefined {
  const rule = incident.diagnosis.rule && ruleOf(incident.diagnosis.rule);
  return rule ? { rule, diagnosis: incident.diagnosis, incident } : undefined;
}

/** What was read from the page of this tab (absent: of any), or what the rep says that it is. */
function subjectRead(reading: Reading | null, better: RuleId | undefined, tabId: number | undefined) {
  if (!reading?.diagnosis || (tabId !== undefined && reading.tabId !== tabId)) return undefined;
  const { diagnosis } = reading;
  const id = better ?? diagnosis.rule;
  const rule = id && ruleOf(id);
  if (!rule) return undefined;
  const chosen = better ? { ...diagnosis, status: "known" as const, rule: better } : diagnosis;
  return { rule, diagnosis: chosen } satisfies Subject;
}
