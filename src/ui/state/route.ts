import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import type { Subject } from "../card/card-model";

/** Which view of the popup is open. `card` is the incident, or the lookup where there is none; the rest lie behind it. */
export const PLACES = [
  "card",
  "lookup",
  "it-request",
  "mailbox-check",
  "permissions",
  "not-this",
  "report",
  "describe",
] as const;

export type Place = (typeof PLACES)[number];

/** `panel` or `lookup`, a tab that shows the lookup; null in the popup. */
export const VIEW = new URLSearchParams(location.search).get("view");

/** Opens a view, about what the card shows unless told otherwise. */
export type Go = (place: Place, subject?: Subject) => void;

export const Navigation = createContext<Go>(() => {});
export const useGo = (): Go => useContext(Navigation);

/** What a view behind the card or the lookup is given. */
export interface SideProps {
  /** Absent where no rule is known: then the view speaks in general. */
  subject: Subject | undefined;
  /** What the page or the rep gave, untrusted. */
  text: string;
  domain: string | undefined;
  choose: (rule: RuleId) => void;
}
