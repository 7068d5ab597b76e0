import type { UiKey } from "../../locales/words";
import { allIncidents } from "../../shared/items";
import { Button } from "../parts/Button";
import { Control } from "../parts/Control";
import { CopyButton } from "../parts/CopyButton";
import { PermissionTable } from "../parts/PermissionTable";
import { ApprovalLink } from "../request/ApprovalLink";
import { TeamRequest } from "../request/TeamRequest";
import { useLoaded } from "../state/lazy";
import { signin as signinItem } from "../state/signin";
import { useItem } from "../state/use-item";
import { useWords } from "../state/words";
import { AdminLinks } from "./AdminLinks";
import { Google } from "./Google";
import { Page } from "./Page";

const HOSTS: readonly (readonly [hosts: string, why: UiKey])[] = [
  ["app.hubspot.com, app-*.hubspot.com", "admin.allow.hubspot"],
  ["login.microsoftonline.com", "admin.allow.microsoft"],
  ["dns.google, cloudflare-dns.com", "admin.allow.dns"],
];

/** The application id that Microsoft's page named in a failure of this browser session. */
function useClientId(): string | undefined {
  const all = useLoaded(allIncidents, []);
  return all?.find(({ diagnosis }) => diagnosis.details.clientId)?.diagnosis.details.clientId;
}

/** Everything IT needs for the whole app, to read, print or copy. */
export function Admin() {
  const { t } = useWords();
  const [signin, setSignin] = useItem(signinItem, null);
  const clientId = useClientId();
  return (
    <Page title={t("admin.title")}>
      <h1>{t("admin.title")}</h1>
      <p class="lead">{t("admin.lead")}</p>
      <div class="row no-print">
        <Button onClick={() => print()} label={t("admin.print")} />
        <CopyButton text={() => document.querySelector("main")?.innerText ?? ""} label={t("admin.copy")} />
      </div>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{t("admin.permissions")}</h2>
        <p>{t(signin ? "permissions.exact" : "admin.permissions.text")}</p>
        <PermissionTable signin={signin} />
        <p class="quiet">{t("admin.permissions.hidden")}</p>
        <p class="quiet">{t("admin.name")}</p>
      </section>
      <section class="card" aria-labelledby="approve">
        <h2 id="approve">{t("admin.approve")}</h2>
        <p>{t("admin.approve.check")}</p>
        <ol class="list">
          <li>{t("admin.approve.menu")}</li>
          <li>{t("admin.approve.connect")}</li>
          {/* On paper there is nothing to paste into. */}
          <li class={signin || clientId ? "" : "no-print"}>
            <div class="stack tight">
              <span>{t("admin.approve.link")}</span>
              <ApprovalLink signin={signin} keep={setSignin} clientId={clientId} />
            </div>
          </li>
        </ol>
        <p class="note">
          <strong>{t("admin.never")}</strong>
        </p>
      </section>
      <Control />
      <Google />
      <TeamRequest signin={signin} />
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
