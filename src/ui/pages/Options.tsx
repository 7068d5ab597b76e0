import { useState } from "preact/hooks";
import { rules } from "../../rules/table";
import { history } from "../../shared/items";
import { Button, LanguageChoice, switchOf } from "../parts/controls";
import { Facts, Rows } from "../parts/text";
import { changePermission, isAllowed, type ORIGINS } from "../state/permission";
import { lockedBy, organization } from "../state/settings";
import { store, stored } from "../state/store";
import { day, language, ruleTitle, t } from "../state/words";
import { Page, Section } from "./Page";

export const Options = () => (
  <Page title={t("options.title")}>
    <h1>{t("options.title")}</h1>
    <Section id="general" title={t("options.general")}>
      <div class="setting">
        <span>
          {t("options.language")}
          <small class="set">{lockedBy("language")}</small>
        </span>
        <LanguageChoice />
      </div>
      <Toggle name="autoOpen" title={t("options.auto-open")} why={t("options.auto-open.why")} />
    </Section>
    <Section id="history" title={t("options.history")}>
      <Toggle name="history" title={t("options.history.keep")} why={t("options.history.why")} />
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

const Toggle = ({ name, title, why }: { name: "autoOpen" | "history"; title: string; why: string }) => (
  <label class="setting switch">
    <span>
      {title}
      <small>{why}</small>
      <small class="set">{lockedBy(name)}</small>
    </span>
    <input {...switchOf(name)} />
  </label>
);

function HistoryList() {
  const entries = stored(history);
  const [cleared, setCleared] = useState(false);
  const when = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" });
  if (!entries.length) {
    return (
      <p class="quiet" role="status">
        {t(cleared ? "options.history.cleared" : "options.history.empty")}
      </p>
    );
  }
  const rows = entries
    .toSorted((a, b) => b.at - a.at)
    .map(({ rule, at, outcome }) => ({
      key: at,
      main: ruleTitle(rule),
      small: <time dateTime={new Date(at).toISOString()}>{when.format(at)}</time>,
      tag: t(`outcome.${outcome}`),
    }));
  const clear = () => {
    store(history, []);
    setCleared(true);
  };
  return (
    <>
      <Rows rows={rows} />
      <Button onClick={clear} label={t("options.history.clear")} />
    </>
  );
}

function OptionalPermission({ name }: { name: keyof typeof ORIGINS }) {
  const allowed = isAllowed(name);
  const title = t(`permission.${name}`);
  const label = t(allowed ? "permission.remove" : "permission.allow");
  return (
    <div class="setting">
      <span>
        {title} {allowed && <span class="tag">{t("permission.allowed")}</span>}
        <small>{t(`permission.${name}.why`)}</small>
      </span>
      <Button aria-label={`${label}: ${title}`} onClick={() => changePermission(name)} label={label} />
    </div>
  );
}

/** What the organization has set besides the settings above, read-only. Renders nothing where it has set nothing. */
function Organization() {
  const set = organization();
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

function About() {
  const reviewed = rules.map(({ reviewed }) => reviewed).sort();
  const facts = [
    [t("about.version"), chrome.runtime.getManifest().version],
    [t("about.rules"), rules.length],
    [t("about.reviewed"), day(reviewed.at(-1) as string)],
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
