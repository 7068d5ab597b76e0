/** Rounds of a measurement, within a time of their own, so that `npm run bench` ends whatever the machine is doing. */

/** Fewer say nothing. */
const LEAST = 3;
const SAY_EVERY = 10_000;

/** Numbers from 0 up to `most`, or for `seconds`; says now and then how far it is. */
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
