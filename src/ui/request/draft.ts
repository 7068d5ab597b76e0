/** A message that is built, and what the rep has changed in it, which outlives the popup. */
import type { Request } from "../../request/mailto";
import { item } from "../../shared/items";
import { held } from "../state/store";

/** What the rep has written, and the message from which it was changed. */
interface Draft extends Request {
  base: Request;
}

/** `now`: the message as it is built, undefined until it can be. Each `key` has a draft of its own. */
export function draftFor(key: string, now: Request | undefined) {
  const [draft, keep] = held(item<Draft | null>("session", key, null));
  const built = now ?? draft?.base ?? { subject: "", body: "" };
  const { base, subject, body } = draft ?? { ...built, base: built };
  const carried = rebased(body, base.body, built.body);
  /** The rep has changed the very lines that would be new: theirs stand. */
  const isBehind = carried === undefined;
  const message: Request = { subject: subject === base.subject ? built.subject : subject, body: carried ?? body };
  return {
    message,
    isBehind,
    isChanged: body !== base.body || subject !== base.subject,
    change: (part: Partial<Request>) => keep({ ...message, ...part, base: isBehind ? base : built }),
    startOver: () => keep(null),
  };
}

/** `changed` with what is new from `base` to `now`; `undefined` where the rep changed the very lines that are new. */
export function rebased(changed: string, base: string, now: string): string | undefined {
  if (base === now || changed === now) return changed;
  if (changed === base) return now;
  const [old, next] = [base.split("\n"), now.split("\n")];
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start] === next[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, next.length) - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  // With a line before and after it, so that lines which are only added have their place too.
  const from = Math.max(0, start - 1);
  const to = Math.max(0, end - 1);
  const was = `\n${old.slice(from, old.length - to).join("\n")}\n`;
  const becomes = `\n${next.slice(from, next.length - to).join("\n")}\n`;
  const framed = `\n${changed}\n`;
  if (framed.split(was).length !== 2) return undefined;
  return framed.replace(was, () => becomes).slice(1, -1);
}
