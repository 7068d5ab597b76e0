import { useEffect, useState } from "preact/hooks";
import { Button } from "../parts/Button";
import { ORIGINS } from "../state/permissions";
import { send } from "../state/send";
import { useWords } from "../state/words";

/** One thing the rep may allow, what it is for, and the way to take it back. */
export function OptionalPermission({ name }: { name: keyof typeof ORIGINS }) {
  const { t } = useWords();
  const [allowed, setAllowed] = useState<boolean>();
  const origins = ORIGINS[name];
  const look = () => chrome.permissions.contains({ origins }).then(setAllowed);

  useEffect(() => {
    // The browser's own settings can change it too.
    chrome.permissions.onAdded.addListener(look);
    chrome.permissions.onRemoved.addListener(look);
    void look();
    return () => {
      chrome.permissions.onAdded.removeListener(look);
      chrome.permissions.onRemoved.removeListener(look);
    };
  }, []);

  const change = async () => {
    await (allowed ? chrome.permissions.remove({ origins }) : chrome.permissions.request({ origins })).catch(() => {});
    send({ type: "permissions-changed" });
  };
  return (
    <div class="setting">
      <span>
        {t(`permission.${name}`)} {allowed && <span class="tag">{t("permission.allowed")}</span>}
        <small>{t(`permission.${name}.why`)}</small>
      </span>
      <Button
        aria-label={`${t(allowed ? "permission.remove" : "permission.allow")}: ${t(`permission.${name}`)}`}
        onClick={change}
        label={t(allowed ? "permission.remove" : "permission.allow")}
      />
    </div>
  );
}
