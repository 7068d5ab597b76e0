/** The local history: which rule, when, how it ended. No page text, no address. */
import type { Incident } from "../../shared/incident";
import { type HistoryEntry, history } from "../../shared/items";
import { settingsInForce } from "../../shared/policy";
import { enqueue } from "../browser/queue";

const LONGEST = 200;

/** One line for an incident that ends; failures without a rule leave none. Never rejects: history is no reason to fail. */
export async function addToHistory({ diagnosis, state }: Incident, now: number): Promise<void> {
  const { rule } = diagnosis;
  if (rule === null || !(await settingsInForce.get()).history) return;
  const entry: HistoryEntry = { rule, at: now, outcome: state };
  await enqueue(history.key, async () => history.set([...(await history.get()), entry].slice(-LONGEST))).catch(
    () => undefined,
  );
}
