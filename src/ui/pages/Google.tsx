import { ExternalLink } from "../parts/Button";
import { useWords } from "../state/words";

const APPS = "https://admin.google.com/ac/owl/list?tab=apps";

/** The same for Google Workspace: allow, limit, take back, look it up. */
export function Google() {
  const { t } = useWords();
  return (
    <section class="card" aria-labelledby="google">
      <h2 id="google">{t("admin.google")}</h2>
      <p>{t("admin.google.text")}</p>
      <ol class="list">
        <li>
          {t("admin.google.allow")} <ExternalLink href={APPS} label={t("admin.google.open")} />
        </li>
        <li>{t("admin.google.limit")}</li>
        <li>{t("admin.google.revoke")}</li>
        <li>{t("admin.google.audit")}</li>
      </ol>
      <p class="quiet">{t("admin.google.imap")}</p>
    </section>
  );
}
