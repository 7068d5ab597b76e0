/** Finds the connected accounts that a page lists: innermost rows, cards or tiles with an address. */
import * as LIMITS from "../../shared/limits";
import { MENU } from "../marks";

const ROW = "tr,li,[role=row],[role=listitem],[class*=Tile],[class*=Card],[class*=Row]";
const LONGEST = 600;

export const rowsIn = (roots: readonly ParentNode[]): Element[] =>
  roots
    .flatMap((root) => [...root.querySelectorAll(ROW)])
    .filter((row) => {
      const words = row.textContent;
      return words.length < LONGEST && words.includes("@") && !row.closest(MENU) && !row.querySelector(ROW);
    })
    .slice(0, LIMITS.rows);
