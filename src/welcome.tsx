import { start } from "./ui/start";
import { Welcome } from "./ui/Welcome";

void start(
  async () => {},
  () => <Welcome />,
);
