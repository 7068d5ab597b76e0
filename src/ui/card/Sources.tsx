import type { Rule } from "../../rules/schema";
import { ExternalLink } from "../parts/ExternalLink";
import { day } from "../state/format";
import { useLoaded } from "../state/lazy";
import { useWords } from "../state/words";

/** A document's title, in other languages where it has such pages, and the date that stands in it. */
type Source = Partial<Record<string, string>> & { title: string; date?: string };
type Table = Partial<Record<string, Source>>;
const [table] = Object.values(import.meta.glob<Table>("../../rules/sources.json", { import: "default" }));

/** Where sign and remedy were read, by title and date. The titles of all documents are large: fetched when they are first shown. */
export function Sources({ rule }: { rule: Rule }) {
  const { t, lang } = useWords();
  const known = useLoaded(async () => table?.(), []);
  return (
    <>
      <p class="quiet">{t("sources.reviewed", { date: day(lang, rule.reviewed) })}</p>
      <ul class="list">
        {rule.sources.map((address) => {
          const { [lang]: own, title, date } = known?.[address] ?? { title: new URL(address).host };
          return (
            <li key={address}>
              <ExternalLink href={address} lang={own ? lang : "en"}>
                {own ?? title}
              </ExternalLink>
              {date && <small class="date">{day(lang, date)}</small>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
