import type { RuleWords } from "../../rules/schema";
import type { Words } from "../words";
import ui from "./ui.json";

const files = import.meta.glob<RuleWords>("./rules/*/*.json", { eager: true, import: "default" });

const words: Words = {
  ui,
  rules: Object.fromEntries(
    Object.entries(files).map(([path, rule]) => [path.slice("./rules/".length, -".json".length), rule]),
  ),
};

export default words;
