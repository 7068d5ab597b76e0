import { Button } from "../parts/Button";
import { type ORIGINS, usePermission } from "../state/use-permission";
import { useWords } from "../state/words";

/** One thing the rep may allow, what it is for, and the way to take it back. */
export function OptionalPermission({ name }: { name: keyof typeof ORIGINS }) {
  const { t } = useWords();
  const [allowed, change] = usePermission(name);
  const label = t(allowed ? "permission.remove" : "permission.allow");
  return (
    <div class="setting">
      <span>
        {t(`permission.${name}`)} {allowed && <span class="tag">{t("permission.allowed")}</span>}
        <small>{t(`permission.${name}.why`)}</small>
      </span>
      <Button aria-label={`${label}: ${t(`permission.${name}`)}`} onClick={change} label={label} />
    </div>
  );
}
