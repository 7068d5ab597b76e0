/** The views behind the card, each fetched when the rep goes there. */
import type { ComponentType } from "preact";
import { lazy } from "../state/lazy";
import type { Place, SideProps } from "../state/route";

export const SIDE_VIEWS: Partial<Record<Place, ComponentType<SideProps>>> = {
  "it-request": lazy(() => import("../request/ItRequest").then((it) => it.ItRequest)),
  "mailbox-check": lazy(() => import("../side/MailboxCheck").then((it) => it.MailboxCheck)),
  permissions: lazy(() => import("../side/Permissions").then((it) => it.Permissions)),
  "not-this": lazy(() => import("../side/NotThis").then((it) => it.NotThis)),
  report: lazy(() => import("../side/Report").then((it) => it.Report)),
  describe: lazy(() => import("../side/Describe").then((it) => it.Describe)),
};
