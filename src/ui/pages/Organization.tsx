import { usePolicy } from "../state/use-settings";
import { useWords } from "../state/words";

/** What the organization has set besides the settings above, to read. Absent where it has set nothing. */
export function Organization() {
  const { t } = useWords();
  const set = usePolicy();
  const contact = (name?: string, ...ways: (string | undefined)[]) => [name, ...ways].filter(Boolean).join(" · ");
  const facts = [
    [t("it.to.it-admin"), contact(set.itName, set.itAddress, set.itTicketLink)],
    [t("it.to.hubspot-admin"), contact(set.hubspotAdminName, set.hubspotAdminAddress)],
    [t("policy.note"), set.note],
    [t("policy.silent"), set.silentRules?.join(", ")],
    [t("policy.welcome"), set.welcomePage === undefined ? "" : t(set.welcomePage ? "policy.on" : "policy.off")],
  ].filter(([, value]) => value);
  if (!facts.length) return null;
  return (
    <section class="card" aria-labelledby="organization">
      <h2 id="organization">{t("policy.title")}</h2>
      <p class="quiet">{t("policy.text")}</p>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
