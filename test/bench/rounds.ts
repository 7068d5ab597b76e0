/** Rounds of a measurement within a time limit, so that `npm run bench` ends whatever the machine is doing. */

/** Rounds that run in any case, since fewer prove nothing. */
const LEAST = 3;
const SAY_EVERY = 10_000;

/** Counts from 0 until `most` rounds or `seconds` are over, and logs the progress every 10 seconds. */
export function* rounds(what: string, most: number, seconds: number): Iterable<number> {
  const start = performance.now();
  let saidAt = start;
  console.log(`  … ${what}`);
  for (let round = 0; round < most; round++) {
    const now = performance.now();
    if (round >= LEAST && now - start > seconds * 1000) return;
    if (now - saidAt > SAY_EVERY) {
      console.log(`  … ${what}: ${round} of ${most} rounds, ${Math.round((now - start) / 1000)} s`);
      saidAt = now;
    }
    yield round;
  }
}
