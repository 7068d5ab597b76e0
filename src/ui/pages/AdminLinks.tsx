import { entra } from "../../request/links";
import { ExternalLink } from "../parts/Button";
import { useWords } from "../state/words";

/** Pages of Microsoft's admin centers. Their fragments are undocumented and can change, so the menu path stands beside. */
const LINKS = [
  ["enterprise-apps", entra.enterpriseApps],
  ["consent", entra.consentSettings],
  ["sign-in-logs", entra.signInLogs],
  ["conditional-access", entra.conditionalAccess],
  ["licenses", "https://admin.cloud.microsoft/?#/licenses"],
  ["health", "https://admin.microsoft.com/#/servicehealth"],
] as const;

export function AdminLinks() {
  const { t } = useWords();
  return (
    <section class="card" aria-labelledby="links">
      <h2 id="links">{t("admin.links")}</h2>
      <p class="quiet">{t("admin.links.text")}</p>
      <ul class="scopes">
        {LINKS.map(([name, href]) => (
          <li key={name}>
            <span>
              <ExternalLink href={href} label={t(`admin.link.${name}`)} />
              <small>{t(`admin.link.${name}.path`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
