/** Frames that show what somebody wrote, and the helpers that HubSpot puts into every page. */
import { WRITTEN } from "./marks";

const SCRIPTLESS = "[sandbox]:not([sandbox*=allow-scripts])";
const MAIL = /\b(e?-?mail|message|preview|signature)\b/i;
const HELPER = /copilot|chatspot|in-app-help|mini-trial|notif|calling/i;

/** By what the page around it says: a mail is framed too, in a frame without an address or one that may run no script. */
export function isWrittenFrame(frame: Element): boolean {
  const { id, title, name, src } = frame as HTMLIFrameElement;
  const says = `${id} ${title} ${name}`;
  return frame.matches(SCRIPTLESS) || MAIL.test(says) || HELPER.test(says + src) || frame.closest(WRITTEN) !== null;
}
