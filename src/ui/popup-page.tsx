import { opening } from "./opening";
import { Popup } from "./Popup";
import { start } from "./start";

export { default as details } from "./style/details.css?inline";

export const show = () => start(opening, (data) => <Popup start={data} />);
