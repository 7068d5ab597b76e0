/** The signs of the bundled rules as the build writes them into the extension. */
import { freeze } from "../../src/diagnosis/freeze";
import { knowledge } from "../../src/lexicon/table";
import { rules } from "../../src/rules/table";

export const signs = (): string => freeze(rules, knowledge);
