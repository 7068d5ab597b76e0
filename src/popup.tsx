import { opening } from "./ui/popup/opening";
import { Popup } from "./ui/popup/Popup";
import { start } from "./ui/state/start";

void start(opening, (data) => <Popup start={data} />);
