/** Recognises frames with user-written content, and those of the helpers that HubSpot adds to every page. */
import { WRITTEN } from "./marks";

const SCRIPTLESS = "[sandbox]:not([sandbox*=allow-scripts])";
const MAIL = /\b(e?mail|message|preview|signature)\b/i;
const HELPER = /copilot|chatspot|in-app-help|mini-trial|notif|calling/i;

/** Judged from the embedding page: emails are framed too, without an address or in a sandbox without scripts. */
export function isWrittenFrame(frame: Element): boolean {
  const { id, title, name, src } = frame as HTMLIFrameElement;
  const says = `${id} ${title} ${name}`;
  return frame.matches(SCRIPTLESS) || MAIL.test(says) || HELPER.test(says + src) || frame.closest(WRITTEN) !== null;
}
