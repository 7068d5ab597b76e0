/** Where the rep is in the popup. */
import type { RuleId } from "../../rules/schema";
import { draft, lastPlace } from "../../shared/items";
import type { Subject } from "../card/card-model";
import { correct, shown } from "./shown";
import { redraw, store, stored } from "./store";

/** A view behind the card or the lookup. */
export type Side = "it-request" | "mailbox-check" | "permissions" | "not-this" | "report" | "describe";

/** Which view is open. `card` is what the popup is about, or the lookup where there is nothing. */
export type Place = "card" | "lookup" | Side;

interface At {
  place: Place;
  /** Whence the rep came to a side view: what it is about, and where "back" leads. */
  from: "card" | "lookup";
  /** What a side view is about, where that is not what the card shows. */
  subject?: Subject | undefined;
  /** Picked from a list in the lookup; stands until the text changes. */
  picked?: RuleId | undefined;
}

let at: At = { place: "card", from: "card" };

export function move(to: Partial<At>): void {
  at = { ...at, ...to };
  redraw();
}

/** Where the rep is, and what a view behind the card or the lookup is about. */
export function here() {
  const { incident, subject, text } = shown();
  const hasCard = incident !== undefined || subject !== undefined;
  const isAboutCard = at.from === "card" && hasCard;
  return {
    ...at,
    place: at.place === "card" && !hasCard ? "lookup" : at.place,
    from: isAboutCard ? ("card" as const) : ("lookup" as const),
    hasCard,
    /** Absent where no rule is known: then the view speaks in general. */
    subject: at.subject ?? (isAboutCard ? subject : undefined),
    /** What the page or the rep gave, untrusted. */
    text: isAboutCard ? text : stored(draft),
    domain: incident?.domain,
  };
}

/** Opens a view, about what the card shows unless told otherwise. */
export function go(to: Place, subject?: Subject): void {
  const { place, from } = here();
  move({ place: to, subject, from: place === "card" || place === "lookup" ? place : from });
  scrollTo(0, 0);
  // The popup dies as soon as the rep clicks elsewhere; it comes back where it was.
  const answer = subject && !subject.incident && subject.diagnosis;
  store(lastPlace, { place: to, about: shown().key, ...(answer && { answer }) });
}

/** Another rule fits better. */
export function choose(rule: RuleId): void {
  const { place, from } = here();
  if (place !== "lookup" && from === "card") correct(rule);
  else move({ picked: rule });
  if (place !== "lookup") go(from);
}
