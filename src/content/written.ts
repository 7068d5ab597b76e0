/** Frames and boxes that show what somebody wrote, and the helpers that HubSpot puts into every page. */
import { PERHAPS_WRITTEN, WRITTEN } from "./marks";

/** What holds the page, or part of it, is no message. */
export const PAGE = ["main", "h1", "[role=main]"].join();

export function isWritten(element: Element): boolean {
  if (element.closest(WRITTEN)) return true;
  const outer = element.closest(PERHAPS_WRITTEN);
  return outer !== null && !outer.matches(PAGE) && !outer.querySelector(PAGE);
}

const SCRIPTLESS = "[sandbox]:not([sandbox*=allow-scripts])";
const MAIL = /\b((e-?)?mail|message|preview|signature)\b/i;
const HELPER = /copilot|chatspot|in-app-help|mini-trial|notif|calling/i;

/** By what the page around it says: a mail is framed too, in a frame without an address or one that may run no script. */
export function isWrittenFrame(frame: Element): boolean {
  const { id, title, name, src } = frame as HTMLIFrameElement;
  const says = `${id} ${title} ${name}`;
  return frame.matches(SCRIPTLESS) || MAIL.test(says) || HELPER.test(says + src) || frame.closest(WRITTEN) !== null;
}
