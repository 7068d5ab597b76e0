import fc from "fast-check";

/** Fixed, so that a commit passes or fails the same way everywhere; set `SEED` to draw other cases. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
