import { wordsOf } from "../words";
import ui from "./ui.json";

export default wordsOf(ui, import.meta.glob("./rules/*/*.json", { eager: true, import: "default" }));
