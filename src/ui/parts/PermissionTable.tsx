import type { UiKey } from "../../locales/words";
import { permissions, scopesOf } from "../../request/consent";
import { useSignin } from "../state/signin";
import { useWords } from "../state/words";
import { Rows } from "./lists";

/** What HubSpot asks for: in this very request where it is known, else by its documentation. */
export function PermissionTable() {
  const { t } = useWords();
  const [signin] = useSignin();
  const rows = scopesOf(signin).map((scope) => {
    const known = permissions.find((one) => one.scope.toLowerCase() === scope.toLowerCase());
    return {
      key: scope,
      main: <code>{scope}</code>,
      small: known && t(known.why as UiKey),
      tag: known && !known.userMayApprove && t("permissions.admin"),
    };
  });
  return <Rows rows={rows} />;
}
