import { Button } from "../parts/Button";
import { LanguageChoice } from "../parts/LanguageChoice";
import { Facts } from "../parts/lists";
import { day } from "../state/format";
import { allRules } from "../state/rules-store";
import { type ORIGINS, usePermission } from "../state/use-permission";
import { usePolicy, useSettings } from "../state/use-settings";
import { useWords } from "../state/words";
import { HistoryList } from "./HistoryList";
import { Page, Section } from "./Page";

export function Options() {
  const { t } = useWords();
  const { value, isLocked, change } = useSettings();
  const locked = (name: "language" | "autoOpen" | "history") =>
    isLocked(name) && <small class="set">{t("policy.set")}</small>;
  const toggle = (name: "autoOpen" | "history", title: string, why: string) => (
    <label class="setting switch">
      <span>
        {title}
        <small>{why}</small>
        {locked(name)}
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
      <Section id="general" title={t("options.general")}>
        <div class="setting">
          <span>
            {t("options.language")}
            {locked("language")}
          </span>
          <LanguageChoice />
        </div>
        {toggle("autoOpen", t("options.auto-open"), t("options.auto-open.why"))}
      </Section>
      <Section id="history" title={t("options.history")}>
        {toggle("history", t("options.history.keep"), t("options.history.why"))}
        <HistoryList />
      </Section>
      <Section id="permissions" title={t("options.permissions")}>
        <p class="quiet">{t("options.permissions.why")}</p>
        <OptionalPermission name="signin" />
        <OptionalPermission name="dns" />
      </Section>
      <Organization />
      <About />
    </Page>
  );
}

/** One thing the rep may allow, what it is for, and the way to take it back. */
function OptionalPermission({ name }: { name: keyof typeof ORIGINS }) {
  const { t } = useWords();
  const [allowed, change] = usePermission(name);
  const label = t(allowed ? "permission.remove" : "permission.allow");
  return (
    <div class="setting">
      <span>
        {t(`permission.${name}`)} {allowed && <span class="tag">{t("permission.allowed")}</span>}
        <small>{t(`permission.${name}.why`)}</small>
      </span>
      <Button aria-label={`${label}: ${t(`permission.${name}`)}`} onClick={change} label={label} />
    </div>
  );
}

/** What the organization has set besides the settings above, to read. Absent where it has set nothing. */
function Organization() {
  const { t } = useWords();
  const set = usePolicy();
  const contact = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" · ");
  const facts = [
    [t("it.to.it-admin"), contact(set.itName, set.itAddress, set.itTicketLink)],
    [t("it.to.hubspot-admin"), contact(set.hubspotAdminName, set.hubspotAdminAddress)],
    [t("policy.note"), set.note],
    [t("policy.silent"), set.silentRules?.join(", ")],
    [t("policy.welcome"), set.welcomePage === undefined ? "" : t(set.welcomePage ? "policy.on" : "policy.off")],
  ] as const;
  if (!facts.some(([, value]) => value)) return null;
  return (
    <Section id="organization" title={t("policy.title")}>
      <p class="quiet">{t("policy.text")}</p>
      <Facts facts={facts} />
    </Section>
  );
}

/** Version, how many failures it knows, when the table was last reviewed. */
function About() {
  const { t, lang } = useWords();
  const rules = allRules();
  const newest = rules
    .map(({ reviewed }) => reviewed)
    .sort()
    .at(-1);
  const facts = [
    [t("about.version"), chrome.runtime.getManifest().version],
    [t("about.rules"), rules.length],
    [t("about.reviewed"), newest && day(lang, newest)],
  ] as const;
  return (
    <Section id="about" title={t("options.about")}>
      <Facts facts={facts} />
      <p class="row links">
        <a href="welcome.html">{t("about.welcome")}</a>
        <a href="admin.html">{t("about.admin")}</a>
      </p>
      <p class="quiet">{t("about.independent")}</p>
    </Section>
  );
}
