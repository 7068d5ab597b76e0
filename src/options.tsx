import { Options } from "./ui/pages/Options";
import { loadRules } from "./ui/state/rules-store";
import { start } from "./ui/state/start";

void start(loadRules, () => <Options />);
