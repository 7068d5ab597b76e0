import { opening } from "./opening";
import { Popup } from "./Popup";
import { start } from "./start";

void start(opening, (data) => <Popup start={data} />);
