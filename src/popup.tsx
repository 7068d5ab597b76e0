import { opening } from "./ui/opening";
import { Popup } from "./ui/Popup";
import { start } from "./ui/start";

void start(opening, (data) => <Popup start={data} />);
