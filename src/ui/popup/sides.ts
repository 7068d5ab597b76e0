/** The views behind the card, each fetched when the rep goes there. */
import type { ComponentType } from "preact";
import { later } from "../state/later";
import type { Place, SideProps } from "../state/place";

export const SIDES: Partial<Record<Place, ComponentType<SideProps>>> = {
  "it-request": later(() => import("../request/ItRequest").then((it) => it.ItRequest)),
  "mailbox-check": later(() => import("../side/MailboxCheck").then((it) => it.MailboxCheck)),
  permissions: later(() => import("../side/Permissions").then((it) => it.Permissions)),
  "not-this": later(() => import("../side/NotThis").then((it) => it.NotThis)),
  report: later(() => import("../side/Report").then((it) => it.Report)),
  describe: later(() => import("../side/Describe").then((it) => it.Describe)),
};
