import type { Details } from "../../diagnosis/types";
import { loadGists } from "../../locales/words";
import { codesIn } from "../../request/conditions";
import { codeLink } from "../../request/links";
import type { Rule, Who } from "../../rules/schema";
import { CopyButton, ExternalLink } from "../parts/controls";
import { Facts, Fold, FoldedList } from "../parts/text";
import { loaded } from "../state/store";
import { day, language, t } from "../state/words";
import type { CardProps } from "./card-state";

/** What the rep need not read, folded: causes, other ways to connect, what was seen, codes for IT, sources. */
export function DetailSections({ card: { rule, words, diagnosis, incident } }: CardProps) {
  const seen = incident?.seen ?? [];
  const facts = factsOf(diagnosis.details);

  return (
    <div class="folds">
      <FoldedList
        title={t(rule.causes.length > 1 ? "fold.causes" : "fold.cause")}
        texts={rule.causes.map((id) => words.causes[id])}
      />
      <FoldedList title={t("fold.alternatives")} texts={rule.alternatives?.map((id) => t(`alternative.${id}`))} />
      {(seen.length > 0 || diagnosis.evidence.length > 0) && (
        <Fold title={t("fold.seen")}>
          {seen.map((text) => (
            <bdi class="seen">{text}</bdi>
          ))}
          {diagnosis.evidence.length > 0 && (
            <p class="quiet">
              {t("seen.decided")}{" "}
              {diagnosis.evidence.slice(0, 3).map(({ seen }) => [<bdi class="code">{seen}</bdi>, " "])}
            </p>
          )}
        </Fold>
      )}
      {facts.length > 0 && (
        <Fold title={t("fold.codes")}>
          <Facts facts={facts.map(([label, value]) => [label, <bdi class="code">{value}</bdi>])} />
          <CopyButton text={facts.map((fact) => fact.join(": ")).join("\n")} />
        </Fold>
      )}
      <Fold title={t("fold.sources")}>
        <Sources rule={rule} />
      </Fold>
    </div>
  );
}

const NAMES = ["correlationId", "requestId", "timestamp", "appName", "clientId"] as const;

/** The identifiers that IT can use, each as label and value. */
function factsOf(details: Details) {
  const codes = [...codesIn(details)].map((code) => [t("detail.code"), code] as const);
  const named = NAMES.map((name) => [t(`detail.${name}`), details[name]] as const);
  return [...codes, ...named].filter(([, value]) => value);
}

/** By URL: a document's English title, its titles in other languages (`fr`) where translated, and its own date. */
type SourceTitles = Partial<Record<string, Partial<Record<string, string>> & { title: string; date?: string }>>;

/** Where sign and remedy were read. The file with all documents' titles is large, so it is loaded when first shown. */
function Sources({ rule }: { rule: Rule }) {
  const lang = language();
  const known = loaded(
    "sources",
    async (): Promise<SourceTitles> => (await import("../../rules/sources.json")).default,
  );
  return (
    <>
      <p class="quiet">{t("sources.reviewed", { date: day(rule.reviewed) })}</p>
      <ul class="list">
        {rule.sources.map((address) => {
          const { [lang]: own, title, date } = known?.[address] ?? { title: new URL(address).host };
          return (
            <li key={address}>
              <ExternalLink href={address} lang={own ? lang : "en"} label={own ?? title} />
              {date && <small class="date">{day(date)}</small>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What Microsoft's number means, with a link to Microsoft's page. The notes are large, so loaded only when shown. */
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
