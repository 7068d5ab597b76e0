/** What the rep asked somebody for ends when the connection works, however long that takes. */
import type { Incident } from "../../shared/incident";
import { allAsked, askedFor } from "../../shared/items";

/** A request that was looked up names no account: whichever works first ends it. */
const isIn = (portal: string) => (asked: { portal: string }) => asked.portal === portal || asked.portal === "";

/** An inbox was connected: nothing about connecting is open any more in this account. */
export async function forgetAsked(portal: string): Promise<void> {
  await forget((await allAsked()).filter(isIn(portal)));
}

/** This failure is over. */
export async function forgetAskedAbout({ portal, diagnosis, failure }: Incident): Promise<void> {
  const own = (await allAsked()).filter(isIn(portal));
  await forget(own.filter(({ rule }) => rule === diagnosis.rule || rule === failure));
}

/** Never rejects: a browser that refuses to forget is no reason to fail. */
const forget = async (those: Awaited<ReturnType<typeof allAsked>>) => {
  await Promise.all(those.map(({ rule, portal }) => askedFor(rule, portal).remove())).catch(() => undefined);
};
