import { Admin } from "./ui/Admin";
import { start } from "./ui/start";

void start(
  async () => {},
  () => <Admin />,
);
