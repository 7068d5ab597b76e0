/** Frames that show what somebody wrote, and the helpers that HubSpot frames into every page. */
import { WRITTEN } from "./marks";

const MAIL = /\b(e-?mail|message|preview|signature)\b/i;
const HELPER = /copilot|chatspot|in-app-help|mini-trial-guide|notification|calling/i;

/** By what the page around it says: a mail is framed too, in a frame without an address or one that may run no script. */
export function isWrittenFrame(frame: Element): boolean {
  const { id, title, name, src, sandbox } = frame as HTMLIFrameElement;
  const isBound = sandbox?.length > 0 && !sandbox.contains("allow-scripts");
  const says = `${id} ${title} ${name}`;
  return isBound || MAIL.test(says) || HELPER.test(says + src) || frame.closest(WRITTEN) !== null;
}
