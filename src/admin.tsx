import { Admin } from "./ui/pages/Admin";
import { start } from "./ui/state/start";

void start(() => <Admin />);
