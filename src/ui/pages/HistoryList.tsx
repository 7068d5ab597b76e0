import { useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { history } from "../../shared/items";
import { Button } from "../parts/Button";
import { Rows } from "../parts/lists";
import { useItem } from "../state/use-item";
import { useWords } from "../state/words";

/** The last failures, newest first: which one, when, how it ended. */
export function HistoryList() {
  const { t, lang, rule } = useWords();
  const [entries, setEntries] = useItem(history);
  const [cleared, setCleared] = useState(false);
  const when = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });

  if (!entries.length) {
    return (
      <p class="quiet" role="status">
        {t(cleared ? "options.history.cleared" : "options.history.empty")}
      </p>
    );
  }
  const rows = entries
    .toSorted((a, b) => b.at - a.at)
    .map(({ rule: id, at, outcome }) => ({
      key: at,
      main: rule(id as RuleId)?.title ?? id,
      small: <time dateTime={new Date(at).toISOString()}>{when.format(at)}</time>,
      tag: t(`outcome.${outcome}`),
    }));
  const clear = () => {
    setEntries([]);
    setCleared(true);
  };
  return (
    <>
      <Rows rows={rows} />
      <div>
        <Button onClick={clear} label={t("options.history.clear")} />
      </div>
    </>
  );
}
