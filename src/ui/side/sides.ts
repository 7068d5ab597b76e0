/** The views behind the card: code that the popup fetches when the rep first goes to one of them. */
import type { ComponentType } from "preact";
import { Permissions } from "../request/Approval";
import { ItRequest } from "../request/ItRequest";
import type { Side } from "../state/route";
import { MailboxCheck } from "./MailboxCheck";
import { Describe, NotThis, Report } from "./Wrong";

export const SIDES: Record<Side, ComponentType> = {
  "it-request": ItRequest,
  "mailbox-check": MailboxCheck,
  permissions: Permissions,
  "not-this": NotThis,
  report: Report,
  describe: Describe,
};
