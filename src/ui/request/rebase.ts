/** What a rep has changed in a text that is then built anew. Pure. */

/**
 * The changed text with what is new between `base`, from which it was changed, and `now`. `undefined` where the rep
 * changed the very lines that are new.
 */
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
