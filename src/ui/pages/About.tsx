import { day } from "../state/format";
import { allRules } from "../state/rules-store";
import { useWords } from "../state/words";

/** Version, how many failures it knows, when the table was last reviewed. */
export function About() {
  const { t, lang } = useWords();
  const rules = allRules();
  const newest = rules
    .map(({ reviewed }) => reviewed)
    .sort()
    .at(-1);
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">{t("options.about")}</h2>
      <dl class="facts">
        <dt>{t("about.version")}</dt>
        <dd>{chrome.runtime.getManifest().version}</dd>
        <dt>{t("about.rules")}</dt>
        <dd>{rules.length}</dd>
        {newest && (
          <>
            <dt>{t("about.reviewed")}</dt>
            <dd>{day(lang, newest)}</dd>
          </>
        )}
      </dl>
      <p class="row links">
        <a href="welcome.html">{t("about.welcome")}</a>
        <a href="admin.html">{t("about.admin")}</a>
      </p>
      <p class="quiet">{t("about.independent")}</p>
    </section>
  );
}
