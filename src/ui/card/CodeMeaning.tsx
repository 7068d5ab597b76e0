import { loadGists } from "../../locales/words";
import { codeLink } from "../../request/links";
import type { Who } from "../../rules/schema";
import { ExternalLink } from "../parts/Button";
import { loaded } from "../state/store";
import { language, t } from "../state/words";

/** What Microsoft's number means and where Microsoft explains it. The notes are large: fetched when a number is shown. */
export function CodeMeaning({ aadsts, open }: { aadsts: string; open: boolean }) {
  const lang = language();
  const note = loaded(`number:${aadsts}:${lang}`, async () => {
    const [gists, table] = await Promise.all([loadGists(lang), import("../../rules/aadsts.json")]);
    const numbers = table.default as Partial<Record<string, { who: Who }>>;
    return { gist: gists[aadsts], who: numbers[aadsts]?.who };
  });

  const whoCan = (who: Who) => (who === "wait" ? t("number.wait") : t("number.who", { who: t(`who.short.${who}`) }));
  return (
    <section class="note stack tight" aria-busy={!note}>
      <h2>{t("number.title", { number: `AADSTS${aadsts}` })}</h2>
      {note && (
        <p>
          {note.gist ?? t("number.unknown")}
          {open && note.who && ` ${whoCan(note.who)}`}
        </p>
      )}
      <p>
        <ExternalLink href={codeLink(aadsts)} label={t("number.lookup")} />
      </p>
    </section>
  );
}
