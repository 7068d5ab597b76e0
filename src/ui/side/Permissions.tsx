import { scopesOf } from "../../request/consent";
import { Button, CopyButton, ExternalLink } from "../parts/Button";
import { Heading } from "../parts/Heading";
import { PermissionTable } from "../parts/PermissionTable";
import { ApprovalLink } from "../request/ApprovalLink";
import { type SideProps, useGo } from "../state/route";
import { useSignin } from "../state/signin";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";

/** The approval link, and exactly what HubSpot asks Microsoft for, as something that can be handed to IT. */
export function Permissions({ subject, domain }: SideProps) {
  const { t } = useWords();
  const go = useGo();
  const contact = useContact();
  const [signin] = useSignin();
  return (
    <section class="stack">
      <Heading focus text={t("permissions.title")} />
      <section class="stack tight" aria-labelledby="approval">
        <h2 id="approval">{t("approval.title")}</h2>
        <ApprovalLink clientId={subject?.diagnosis.details.clientId} domain={domain} />
      </section>
      <section class="stack tight" aria-labelledby="scopes">
        <h2 id="scopes">{t("permissions.list")}</h2>
        <p class="quiet">{t(signin ? "permissions.exact" : "permissions.text")}</p>
        <PermissionTable />
      </section>
      <div class="row">
        <Button icon="mail" onClick={() => go("it-request", subject)} label={contact("it-admin").label} />
        <CopyButton text={scopesOf(signin).join("\n")} label={t("permissions.copy")} />
      </div>
      <p>
        <ExternalLink href={chrome.runtime.getURL("src/admin.html")} label={t("permissions.admin-page")} />
      </p>
    </section>
  );
}
