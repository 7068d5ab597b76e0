import { LanguageChoice } from "../parts/LanguageChoice";
import { useSettings } from "../state/use-settings";
import { useWords } from "../state/words";
import { About } from "./About";
import { HistoryList } from "./HistoryList";
import { OptionalPermission } from "./OptionalPermission";
import { Organization } from "./Organization";
import { Page } from "./Page";

export function Options() {
  const { t } = useWords();
  const { value, isLocked, change } = useSettings();
  const set = (name: "language" | "autoOpen" | "history") =>
    isLocked(name) && <small class="set">{t("policy.set")}</small>;
  const toggle = (name: "autoOpen" | "history", title: string, why: string) => (
    <label class="setting switch">
      <span>
        {title}
        <small>{why}</small>
        {set(name)}
      </span>
      <input
        type="checkbox"
        checked={value[name]}
        disabled={isLocked(name)}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
    </label>
  );
  return (
    <Page title={t("options.title")}>
      <h1>{t("options.title")}</h1>
      <section class="card" aria-labelledby="general">
        <h2 id="general">{t("options.general")}</h2>
        <div class="setting">
          <span>
            {t("options.language")}
            {set("language")}
          </span>
          <LanguageChoice
            value={value.language}
            locked={isLocked("language")}
            choose={(language) => change({ language })}
          />
        </div>
        {toggle("autoOpen", t("options.auto-open"), t("options.auto-open.why"))}
      </section>
      <section class="card" aria-labelledby="history">
        <h2 id="history">{t("options.history")}</h2>
        {toggle("history", t("options.history.keep"), t("options.history.why"))}
        <HistoryList />
      </section>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{t("options.permissions")}</h2>
        <p class="quiet">{t("options.permissions.why")}</p>
        <OptionalPermission name="signin" />
        <OptionalPermission name="dns" />
      </section>
      <Organization />
      <About />
    </Page>
  );
}
