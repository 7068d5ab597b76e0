import { settings } from "../../shared/items";
import { DEFAULT_SETTINGS } from "../../shared/stored";
import { Icon } from "../parts/Icon";
import { LanguageChoice } from "../parts/LanguageChoice";
import { useItem } from "../state/use-item";
import { useWords } from "../state/words";

/** What a rep wants to change on the spot; the rest is in the options. */
export function Footer() {
  const { t } = useWords();
  const [saved, save] = useItem(settings, DEFAULT_SETTINGS);
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={saved.autoOpen}
          onChange={(event) => save({ ...saved, autoOpen: event.currentTarget.checked })}
        />
        {t("footer.auto-open")}
      </label>
      <LanguageChoice value={saved.language} choose={(language) => save({ ...saved, language })} />
      <button
        type="button"
        class="button plain"
        aria-label={t("footer.options")}
        title={t("footer.options")}
        onClick={() => chrome.runtime.openOptionsPage()}
      >
        <Icon name="gear" />
      </button>
    </>
  );
}
