import { knowRules } from "./ui/known";
import { Options } from "./ui/Options";
import { start } from "./ui/start";

void start(knowRules, () => <Options />);
