/** Where the rep is in the popup. */
import type { RuleId } from "../../rules/schema";
import { draft, lastPlace } from "../../shared/items";
import type { Subject } from "../card/card-model";
import { correct, shown } from "./shown";
import { redraw, store, stored } from "./store";

/** A view that opens from the card or the lookup. */
export type Side = "it-request" | "mailbox-check" | "permissions" | "not-this" | "report" | "describe";

/** The open view. `card` falls back to the lookup where there is no card. */
export type Place = "card" | "lookup" | Side;

interface At {
  place: Place;
  /** Where a side view was opened from: decides what it is about and where "back" leads. */
  from: "card" | "lookup";
  /** What a side view is about, where that differs from the card's subject. */
  subject?: Subject | undefined;
  /** Picked from a list in the lookup; kept until the text changes. */
  picked?: RuleId | undefined;
  /** The page was read and nothing found: what was looked up before is not about it, and shows only if asked for. */
  isAside?: boolean;
}

let at: At = { place: "card", from: "card" };

export function move(to: Partial<At>): void {
  at = { ...at, ...to };
  redraw();
}

/** The text that the lookup answers. */
export const lookedUp = (): string => (at.isAside ? "" : stored(draft));

/** Where the rep is, and what a side view is about. */
export function here() {
  const { incident, subject, text } = shown();
  const hasCard = incident !== undefined || subject !== undefined;
  const isAboutCard = at.from === "card" && hasCard;
  return {
    ...at,
    place: at.place === "card" && !hasCard ? "lookup" : at.place,
    from: isAboutCard ? ("card" as const) : ("lookup" as const),
    hasCard,
    /** Undefined where no rule is known: the view then stays general. */
    subject: at.subject ?? (isAboutCard ? subject : undefined),
    /** Text from the page or typed by the rep, untrusted. */
    text: isAboutCard ? text : lookedUp(),
    domain: incident?.domain,
  };
}

/** Opens a view, about what the card shows unless another `subject` is given. */
export function go(to: Place, subject?: Subject): void {
  const { place, from: before } = here();
  // The card is about itself, wherever the rep comes back from.
  const from = to === "card" || place === "card" ? "card" : place === "lookup" ? place : before;
  move({ place: to, subject, from });
  scrollTo(0, 0);
  // The popup closes as soon as the rep clicks elsewhere; reopened, it restores this place.
  const answer = from === "lookup" && subject && !subject.incident && subject.diagnosis;
  store(lastPlace, { place: to, about: shown().key, ...(answer && { answer }) });
}

/** The rep picked another rule: corrects the card, or shows the rule in the lookup. */
export function choose(rule: RuleId): void {
  const { place, from } = here();
  if (place !== "lookup" && from === "card") correct(rule);
  else move({ picked: rule });
  if (place !== "lookup") go(from);
}
