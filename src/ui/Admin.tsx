import type { UiKey } from "../locales/words";
import { AdminLinks } from "./AdminLinks";
import { CopyButton } from "./CopyButton";
import { Page } from "./Page";
import { PermissionTable } from "./PermissionTable";
import { useWords } from "./words";

/** Microsoft's own form of the link, with what IT fills in. */
const CONSENT = "https://login.microsoftonline.com/<domain>/adminconsent?client_id=<application ID>";

const HOSTS: readonly (readonly [hosts: string, why: UiKey])[] = [
  ["app.hubspot.com, app-*.hubspot.com", "admin.allow.hubspot"],
  ["login.microsoftonline.com", "admin.allow.microsoft"],
  ["dns.google, cloudflare-dns.com", "admin.allow.dns"],
];

/** Everything IT needs for the whole app, to read, print or copy. */
export function Admin() {
  const { t } = useWords();
  return (
    <Page title={t("admin.title")}>
      <h1>{t("admin.title")}</h1>
      <p class="lead">{t("admin.lead")}</p>
      <div class="row no-print">
        <button type="button" class="button" onClick={() => print()}>
          {t("admin.print")}
        </button>
        <CopyButton text={() => document.querySelector("main")?.innerText ?? ""} label={t("admin.copy")} />
      </div>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{t("admin.permissions")}</h2>
        <p>{t("admin.permissions.text")}</p>
        <PermissionTable />
        <p class="quiet">{t("admin.name")}</p>
      </section>
      <section class="card" aria-labelledby="approve">
        <h2 id="approve">{t("admin.approve")}</h2>
        <ol class="list">
          <li>{t("admin.approve.menu")}</li>
          <li>
            {t("admin.approve.link")} <code class="block">{CONSENT}</code>
          </li>
          <li>{t("admin.approve.connect")}</li>
        </ol>
        <p>{t("admin.approve.assign")}</p>
        <p class="note">
          <strong>{t("admin.never")}</strong>
        </p>
      </section>
      <AdminLinks />
      <section class="card" aria-labelledby="allow">
        <h2 id="allow">{t("admin.allow")}</h2>
        <p class="quiet">{t("admin.allow.text")}</p>
        <ul class="scopes">
          {HOSTS.map(([hosts, why]) => (
            <li key={why}>
              <span>
                <code>{hosts}</code>
                <small>{t(why)}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="extension">
        <h2 id="extension">{t("admin.extension")}</h2>
        <p>{t("admin.extension.text")}</p>
        <p>
          {t("admin.extension.rollout")} <code>{chrome.runtime.id}</code>
        </p>
      </section>
    </Page>
  );
}
