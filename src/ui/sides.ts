/** The views behind the card, each fetched when the rep goes there. */
import type { ComponentType } from "preact";
import { later } from "./later";
import type { Place, SideProps } from "./place";

export const SIDES: Partial<Record<Place, ComponentType<SideProps>>> = {
  "it-request": later(() => import("./ItRequest").then((it) => it.ItRequest)),
  "mailbox-check": later(() => import("./MailboxCheck").then((it) => it.MailboxCheck)),
  permissions: later(() => import("./Permissions").then((it) => it.Permissions)),
  "not-this": later(() => import("./NotThis").then((it) => it.NotThis)),
  report: later(() => import("./Report").then((it) => it.Report)),
  describe: later(() => import("./Describe").then((it) => it.Describe)),
};
