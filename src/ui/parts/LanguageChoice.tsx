import { languages } from "../../locales/words";
import { useWords } from "../state/words";

/** A language's own name for itself, `Français`. */
export function ownName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

interface Props {
  value: string;
  choose: (language: string) => void;
  /** The organization has chosen. */
  locked?: boolean;
}

export function LanguageChoice({ value, choose, locked = false }: Props) {
  const { t } = useWords();
  return (
    <select
      class="choose"
      aria-label={t("language.label")}
      value={value}
      disabled={locked}
      title={locked ? t("policy.set") : undefined}
      onChange={(event) => choose(event.currentTarget.value)}
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
