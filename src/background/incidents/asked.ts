import { allAsked, askedFor } from "../../shared/items";

/**
 * What the rep asked somebody for ends when the connection works, however long that takes: what was asked about `rules`,
 * which are over, or with a new connection all of an account. A request that was looked up names no account: whichever
 * works first ends it. Never rejects: a browser that refuses to forget is no reason to fail.
 */
export async function forgetAsked(portal: string, rules?: readonly (string | null | undefined)[]): Promise<void> {
  const all = await allAsked();
  const over = all.filter(
    (asked) => (asked.portal === portal || asked.portal === "") && (rules?.includes(asked.rule) ?? true),
  );
  await Promise.all(over.map(({ rule, portal }) => askedFor(rule, portal).remove())).catch(() => undefined);
}
