import { scopesOf } from "../../request/consent";
import { Button, CopyButton, ExternalLink } from "../parts/Button";
import { Heading } from "../parts/text";
import { ApprovalLink, PermissionTable } from "../request/Approval";
import { go, here } from "../state/route";
import { contact } from "../state/settings";
import { signin } from "../state/signin";
import { stored } from "../state/store";
import { t } from "../state/words";

/** The approval link, and exactly what HubSpot asks Microsoft for, as something that can be handed to IT. */
export function Permissions() {
  const { subject, domain } = here();
  const found = stored(signin);
  return (
    <section class="stack">
      <Heading focus text={t("permissions.title")} />
      <section class="stack tight" aria-labelledby="approval">
        <h2 id="approval">{t("approval.title")}</h2>
        <ApprovalLink clientId={subject?.diagnosis.details.clientId} domain={domain} />
      </section>
      <section class="stack tight" aria-labelledby="scopes">
        <h2 id="scopes">{t("permissions.list")}</h2>
        <p class="quiet">{t(found ? "permissions.exact" : "permissions.text")}</p>
        <PermissionTable />
      </section>
      <div class="row">
        <Button icon="mail" onClick={() => go("it-request", subject)} label={contact("it-admin").label} />
        <CopyButton text={scopesOf(found).join("\n")} label={t("permissions.copy")} />
      </div>
      <p>
        <ExternalLink href={chrome.runtime.getURL("src/admin.html")} label={t("permissions.admin-page")} />
      </p>
    </section>
  );
}
