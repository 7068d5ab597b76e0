/** How tests wait. */

/** `ms`: milliseconds. */
export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Polls until `is` accepts what `look` returns; after ten seconds, throws with the last value. */
export async function until<T>(look: () => Promise<T>, is: (seen: T) => unknown): Promise<T> {
  for (let tries = 0; ; tries++) {
    const seen = await look();
    if (is(seen)) return seen;
    if (tries > 200) throw new Error(`Still ${JSON.stringify(seen)}`);
    await pause(50);
  }
}
