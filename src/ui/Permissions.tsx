import { permissions } from "../request/permissions";
import { CopyButton } from "./CopyButton";
import { Icon } from "./Icon";
import { PermissionTable } from "./PermissionTable";
import type { SideProps } from "./sides";
import { Heading } from "./Heading";
import { useWords } from "./words";

/** Exactly what HubSpot asks Microsoft for, as something that can be handed to IT. */
export function Permissions({ subject, go }: SideProps) {
  const { t } = useWords();
  return (
    <section class="stack">
      <Heading focus>{t("permissions.title")}</Heading>
      <p>{t("permissions.text")}</p>
      <PermissionTable />
      <div class="row">
        <CopyButton kind="main" text={permissions.map(({ scope }) => scope).join("\n")} label={t("permissions.copy")} />
        <button type="button" class="button" onClick={() => go("it-request", subject)}>
          <Icon name="mail" />
          {t("write.it-admin")}
        </button>
      </div>
      <p>
        <a href={chrome.runtime.getURL("src/admin.html")} target="_blank" rel="noreferrer">
          {t("permissions.admin-page")}
        </a>
      </p>
    </section>
  );
}
