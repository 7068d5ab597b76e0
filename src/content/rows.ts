/** The connected accounts as the settings page lists them. */
import type { Tell } from "./lifetime";
import { DIALOG, ROW, USER, WRITTEN } from "./marks";

const ADDRESS = /[\w.+'-]{1,64}@[\w.-]+\w/;
/** HubSpot's mark on a row that is broken may be a class, a test id, a key or a word. */
const BROKEN = /disconnected|reconn|expired|danger|déconnecté/i;

/**
 * Returns a look at the rows, which tells the worker when they are first seen and whenever they have changed: each
 * address with whether its row is marked as broken, at most fifty. `false` while they are still changing and want
 * another look soon: a list that is drawn row by row would else seem to gain new accounts.
 */
export function rowsOf(tell: Tell): () => boolean {
  let seen: string;
  let told = "";
  return () => {
    const rows: Record<string, boolean> = {};
    let room = 50;
    for (const row of document.querySelectorAll(ROW)) {
      if (!row.textContent.includes("@") || row.closest(`${DIALOG},${WRITTEN}`)) continue;
      const marks = new XMLSerializer().serializeToString(row);
      const address = ADDRESS.exec(marks)?.[0];
      if (address && room-- > 0) rows[address] = BROKEN.test(marks);
    }
    const now = JSON.stringify(rows);
    const isSettled = now === seen;
    seen = now;
    if (isSettled && now !== told) {
      tell({
        type: "rows",
        // An empty list may not be drawn yet; it counts once there was a row. Messages are JSON: `undefined` is left out.
        rows: now[2] || told[2] ? rows : undefined,
        user: document.querySelector(USER)?.textContent,
      });
      told = now;
    }
    return isSettled;
  };
}
