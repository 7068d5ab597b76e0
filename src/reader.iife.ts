/** Injected into every frame when the rep presses the toolbar button; reads once, when the popup calls it. */
import { readFrame } from "./content/reader/gather";
import { READER } from "./shared/limits";

Object.assign(globalThis, { [READER]: readFrame });
