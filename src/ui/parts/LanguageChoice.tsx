import { languages } from "../../locales/words";
import { useSettings } from "../state/use-settings";
import { useWords } from "../state/words";

/** A language's own name for itself, `Français`. */
export function ownName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Sets the language, unless the organization has chosen. */
export function LanguageChoice() {
  const { t } = useWords();
  const { value, isLocked, change } = useSettings();
  return (
    <select
      class="choose"
      aria-label={t("language.label")}
      value={value.language}
      disabled={isLocked("language")}
      title={isLocked("language") ? t("policy.set") : undefined}
      onChange={(event) => change({ language: event.currentTarget.value })}
    >
      <option value="auto">{t("language.auto")}</option>
      {languages.map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {ownName(lang)}
        </option>
      ))}
    </select>
  );
}
