import { useWords } from "../state/words";
import { ExternalLink } from "./Button";

const SINGLE = "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-consent-single-user";

/** How to allow less, take it back, and see who did what. */
export function Control() {
  const { t } = useWords();
  return (
    <section class="card" aria-labelledby="control">
      <h2 id="control">{t("admin.control")}</h2>
      <dl class="control">
        <dt>{t("admin.limit")}</dt>
        <dd>{t("admin.limit.group")}</dd>
        <dd>{t("admin.approve.assign")}</dd>
        <dd>
          <ExternalLink href={SINGLE} label={t("admin.limit.one")} />
        </dd>
        <dt>{t("admin.revoke")}</dt>
        <dd>{t("admin.revoke.text")}</dd>
        <dt>{t("admin.audit")}</dt>
        <dd>{t("admin.audit.text")}</dd>
      </dl>
    </section>
  );
}
