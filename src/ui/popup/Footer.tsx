import { Button } from "../parts/Button";
import { LanguageChoice } from "../parts/LanguageChoice";
import { useSettings } from "../state/use-settings";
import { useWords } from "../state/words";

/** What a rep wants to change on the spot; the rest is in the options. */
export function Footer() {
  const { t } = useWords();
  const { value, isLocked, change } = useSettings();
  return (
    <>
      <label class="switch" title={isLocked("autoOpen") ? t("policy.set") : undefined}>
        <input
          type="checkbox"
          checked={value.autoOpen}
          disabled={isLocked("autoOpen")}
          onChange={(event) => change({ autoOpen: event.currentTarget.checked })}
        />
        {t("footer.auto-open")}
      </label>
      <LanguageChoice />
      <Button
        look="plain"
        icon="gear"
        aria-label={t("footer.options")}
        title={t("footer.options")}
        onClick={() => chrome.runtime.openOptionsPage()}
      />
    </>
  );
}
