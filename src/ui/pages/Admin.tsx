import { entra } from "../../request/links";
import { allIncidents } from "../../shared/items";
import { Button, CopyButton, ExternalLink } from "../parts/controls";
import { Rows } from "../parts/text";
import { ApprovalLink, PermissionTable } from "../request/Approval";
import { Message } from "../request/Message";
import { signin } from "../state/signin";
import { loaded, stored } from "../state/store";
import { language, t } from "../state/words";
import { Page, Section } from "./Page";

/** Microsoft's admin centers. The URL fragments are undocumented and may change, so the menu path is shown too. */
const ADMIN_CENTERS = [
  ["enterprise-apps", entra.enterpriseApps],
  ["consent", entra.consentSettings],
  ["sign-in-logs", entra.signInLogs],
  ["conditional-access", entra.conditionalAccess],
  ["licenses", "https://admin.cloud.microsoft/?#/licenses"],
  ["health", "https://admin.microsoft.com/#/servicehealth"],
] as const;
const GRANT_TO_ONE = "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-consent-single-user";
const GOOGLE_APPS = "https://admin.google.com/ac/owl/list?tab=apps";

/** Hosts that a company's firewall must let through. */
const HOSTS = [
  ["app.hubspot.com, app-*.hubspot.com", "admin.allow.hubspot"],
  ["login.microsoftonline.com", "admin.allow.microsoft"],
  ["dns.google, cloudflare-dns.com", "admin.allow.dns"],
] as const;

/** Everything IT needs to approve and control HubSpot's app, to read, print or copy. */
export function Admin() {
  const found = stored(signin);
  // A failure on Microsoft's page in this browser session may have named the app.
  const incidents = loaded("incidents", allIncidents) ?? [];
  const clientId = found?.clientId ?? incidents.map(({ diagnosis }) => diagnosis.details.clientId).find(Boolean);
  return (
    <Page title={t("admin.title")}>
      <h1>{t("admin.title")}</h1>
      <p class="lead">{t("admin.lead")}</p>
      <div class="row no-print">
        <Button onClick={() => print()} label={t("admin.print")} />
        <CopyButton text={() => document.querySelector("main")?.innerText ?? ""} label={t("admin.copy")} />
      </div>
      <Section id="permissions" title={t("admin.permissions")}>
        <p>{t(found ? "permissions.exact" : "admin.permissions.text")}</p>
        <PermissionTable clientId={clientId} />
        <p class="quiet">{t("admin.permissions.hidden")}</p>
        <p class="quiet">{t("admin.name")}</p>
      </Section>
      <Section id="approve" title={t("admin.approve")}>
        <p>{t("admin.approve.check")}</p>
        <ol class="list">
          <li>{t("admin.approve.menu")}</li>
          <li>{t("admin.approve.connect")}</li>
          {/* Not printed without a link: an empty field is useless on paper. */}
          <li class={found || clientId ? "" : "no-print"}>
            <div class="stack tight">
              <span>{t("admin.approve.link")}</span>
              <ApprovalLink clientId={clientId} />
            </div>
          </li>
        </ol>
        <p class="note">
          <strong>{t("admin.never")}</strong>
        </p>
      </Section>
      <Section id="control" title={t("admin.control")}>
        <dl class="control">
          <dt>{t("admin.limit")}</dt>
          <dd>{t("admin.limit.group")}</dd>
          <dd>{t("admin.approve.assign")}</dd>
          <dd>
            <ExternalLink href={GRANT_TO_ONE} label={t("admin.limit.one")} />
          </dd>
          <dt>{t("admin.revoke")}</dt>
          <dd>{t("admin.revoke.text")}</dd>
          <dt>{t("admin.audit")}</dt>
          <dd>{t("admin.audit.text")}</dd>
        </dl>
      </Section>
      <Section id="google" title={t("admin.google")}>
        <p>{t("admin.google.text")}</p>
        <ol class="list">
          <li>
            {t("admin.google.allow")} <ExternalLink href={GOOGLE_APPS} label={t("admin.google.open")} />
          </li>
          <li>{t("admin.google.limit")}</li>
          <li>{t("admin.google.revoke")}</li>
          <li>{t("admin.google.audit")}</li>
        </ol>
        <p class="quiet">{t("admin.google.imap")}</p>
      </Section>
      {/* One message for the whole team, before the first of them fails. A form, so not printed. */}
      <div class="no-print">
        <Section id="team" title={t("team.title")}>
          <p>{t("team.text")}</p>
          <Message about="team" input={{ team: true, to: "it-admin", details: {} }} lang={language()} />
        </Section>
      </div>
      <Section id="links" title={t("admin.links")}>
        <p class="quiet">{t("admin.links.text")}</p>
        <Rows
          rows={ADMIN_CENTERS.map(([name, href]) => ({
            key: name,
            main: <ExternalLink href={href} label={t(`admin.link.${name}`)} />,
            small: t(`admin.link.${name}.path`),
          }))}
        />
      </Section>
      <Section id="allow" title={t("admin.allow")}>
        <p class="quiet">{t("admin.allow.text")}</p>
        <Rows rows={HOSTS.map(([hosts, why]) => ({ key: why, main: <code>{hosts}</code>, small: t(why) }))} />
      </Section>
      <Section id="extension" title={t("admin.extension")}>
        <p>{t("admin.extension.text")}</p>
        <p>
          {t("admin.extension.rollout")} <code>{chrome.runtime.id}</code>
        </p>
      </Section>
    </Page>
  );
}
