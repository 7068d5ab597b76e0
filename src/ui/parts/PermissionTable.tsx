import type { UiKey } from "../../locales/words";
import { scopesOf } from "../../request/consent";
import { permissions } from "../../request/permissions";
import type { SigninRequest } from "../../request/signin";
import { useWords } from "../state/words";

/** What HubSpot asks for: in this very request where it is known, else by its documentation. */
export function PermissionTable({ signin = null }: { signin?: SigninRequest | null }) {
  const { t } = useWords();
  return (
    <ul class="scopes">
      {scopesOf(signin).map((scope) => {
        const known = permissions.find((one) => one.scope.toLowerCase() === scope.toLowerCase());
        return (
          <li key={scope}>
            <span>
              <code>{scope}</code>
              {known && <small>{t(known.why as UiKey)}</small>}
            </span>
            {known && !known.userMayApprove && <span class="tag">{t("permissions.admin")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
