import { initialState } from "./ui/popup/initial-state";
import { Popup } from "./ui/popup/Popup";
import { start } from "./ui/state/start";

void start(() => <Popup />, initialState);
