import { Options } from "./ui/pages/Options";
import { knowRules } from "./ui/state/known";
import { start } from "./ui/state/start";

void start(knowRules, () => <Options />);
