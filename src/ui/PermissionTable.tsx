import type { UiKey } from "../locales/words";
import { permissions } from "../request/permissions";
import { useWords } from "./words";

export function PermissionTable() {
  const { t } = useWords();
  return (
    <ul class="scopes">
      {permissions.map(({ scope, why, userMayApprove }) => (
        <li key={scope}>
          <span>
            <code>{scope}</code>
            <small>{t(why as UiKey)}</small>
          </span>
          {!userMayApprove && <span class="tag">{t("permissions.admin")}</span>}
        </li>
      ))}
    </ul>
  );
}
