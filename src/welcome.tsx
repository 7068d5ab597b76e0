import { Welcome } from "./ui/pages/Welcome";
import { start } from "./ui/state/start";

void start(() => <Welcome />);
