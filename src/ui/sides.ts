/** The views that are not drawn at first, each fetched when it is needed: the card alone must be instant. */
import type { ComponentType } from "preact";
import type { RuleId } from "../rules/schema";
import { later } from "./later";
import type { Place } from "./place";
import type { Subject } from "./subject";

export interface SideProps {
  /** Absent where no rule is known: then the view speaks in general. */
  subject: Subject | undefined;
  /** What the page or the rep gave, untrusted. */
  text: string;
  domain: string | undefined;
  go: (place: Place, subject?: Subject) => void;
  choose: (rule: RuleId) => void;
}

export const Addresses = later(() => import("./Addresses").then((it) => it.Addresses));
export const Finding = later(() => import("./Finding").then((it) => it.Finding));
export const WeakHint = later(() => import("./WeakHint").then((it) => it.WeakHint));
export const Unknown = later(() => import("./Unknown").then((it) => it.Unknown));
export const Gist = later(() => import("./Gist").then((it) => it.Gist));
export const SigninOffer = later(() => import("./SigninOffer").then((it) => it.SigninOffer));
export const Footer = later(() => import("./Footer").then((it) => it.Footer));
export const Notes = later(() => import("./Notes").then((it) => it.Notes));
export const Others = later(() => import("./Others").then((it) => it.Others));
export const Questions = later(() => import("./Questions").then((it) => it.Questions));
export const Rest = later(() => import("./Rest").then((it) => it.Rest));
export const Waiting = later(() => import("./Waiting").then((it) => it.Waiting));
export const Resolved = later(() => import("./Resolved").then((it) => it.Resolved));
export const ReadingView = later(() => import("./ReadingView").then((it) => it.ReadingView));
export const ReadingNote = later(() => import("./ReadingView").then((it) => it.ReadingNote));

export const SIDES: Partial<Record<Place, ComponentType<SideProps>>> = {
  "it-request": later(() => import("./ItRequest").then((it) => it.ItRequest)),
  "mailbox-check": later(() => import("./MailboxCheck").then((it) => it.MailboxCheck)),
  permissions: later(() => import("./Permissions").then((it) => it.Permissions)),
  "not-this": later(() => import("./NotThis").then((it) => it.NotThis)),
  report: later(() => import("./Report").then((it) => it.Report)),
  describe: later(() => import("./Describe").then((it) => it.Describe)),
};
