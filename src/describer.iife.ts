/** Put into a page when the rep asks for a description of it; describes once, when the popup asks. */
import { describeFrame } from "./content/describe";
import { DESCRIBER } from "./shared/description";

Object.assign(globalThis, { [DESCRIBER]: describeFrame });
