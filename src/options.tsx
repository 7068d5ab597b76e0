import { Options } from "./ui/pages/Options";
import { start } from "./ui/state/start";

void start(
  async () => {},
  () => <Options />,
);
