/** Put into every frame of a page when the rep presses the toolbar button there; reads once, when the popup asks. */
import { readFrame } from "./content/reader/gather";
import { READER } from "./shared/limits";

Object.assign(globalThis, { [READER]: readFrame });
