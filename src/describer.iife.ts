/** Injected into every frame when the rep asks for a page's description; describes once, when the popup calls it. */
import { describeFrame } from "./content/describe";
import { DESCRIBER } from "./shared/description";

Object.assign(globalThis, { [DESCRIBER]: describeFrame });
