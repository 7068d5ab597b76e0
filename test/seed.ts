import fc from "fast-check";

/** The same commit passes or fails the same way everywhere; whoever looks for new cases sets `SEED`. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
