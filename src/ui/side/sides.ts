/** The views beside the card, in a chunk that the popup loads when the rep first needs one. */
import type { ComponentType } from "preact";
import { StartView } from "../lookup/StartView";
import { Permissions } from "../request/Approval";
import { ItRequest } from "../request/ItRequest";
import type { Place } from "../state/route";
import { MailboxCheck } from "./MailboxCheck";
import { Describe, NotThis, Report } from "./Wrong";
import "../style/beside.css";

export const SIDES: Record<Exclude<Place, "card">, ComponentType> = {
  lookup: StartView,
  "it-request": ItRequest,
  "mailbox-check": MailboxCheck,
  permissions: Permissions,
  "not-this": NotThis,
  report: Report,
  describe: Describe,
};
