/** A generated message with the rep's edits, which outlive the popup. */
import type { Request } from "../../request/mailto";
import { item } from "../../shared/items";
import { held } from "../state/store";

/** The rep's version, and the generated message (`base`) that it was edited from. */
interface Draft extends Request {
  base: Request;
}

/** `now` is the generated message, undefined until its words are loaded. Each `key` has its own draft. */
export function draftFor(key: string, now: Request | undefined) {
  const [draft, keep] = held(item<Draft | null>("session", key, null));
  const built = now ?? draft?.base ?? { subject: "", body: "" };
  const { base, subject, body } = draft ?? { ...built, base: built };
  const carried = rebased(body, base.body, built.body);
  /** The rep edited the very lines that have changed since: the rep's version stands. */
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

/** Three-way merge: `changed` with the difference between `base` and `now` applied; `undefined` on a conflict. */
export function rebased(changed: string, base: string, now: string): string | undefined {
  if (base === now || changed === now) return changed;
  if (changed === base) return now;
  const [old, next] = [base.split("\n"), now.split("\n")];
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start] === next[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, next.length) - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  // One line of context on either side, so that pure insertions can be located too.
  const from = Math.max(0, start - 1);
  const to = Math.max(0, end - 1);
  const was = `\n${old.slice(from, old.length - to).join("\n")}\n`;
  const becomes = `\n${next.slice(from, next.length - to).join("\n")}\n`;
  const framed = `\n${changed}\n`;
  if (framed.split(was).length !== 2) return undefined;
  return framed.replace(was, () => becomes).slice(1, -1);
}
