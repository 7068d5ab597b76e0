/** What the rep can set, in the footer of the popup and in the options. */
import type { ComponentProps } from "preact";
import { languages } from "../../locales/words";
import { change, lockedBy, setting } from "../state/settings";
import { t } from "../state/words";

/** A language's own name for itself, `Français`. */
export function ownName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Sets the language, unless the organization has chosen. */
export const LanguageChoice = () => (
  <select
    class="choose"
    aria-label={t("language.label")}
    value={setting("language")}
    disabled={lockedBy("language") !== undefined}
    title={lockedBy("language")}
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

/** What makes a box switch something on and off, unless the organization has. */
export const switchOf = (name: "autoOpen" | "history"): ComponentProps<"input"> => ({
  type: "checkbox",
  checked: setting(name),
  disabled: lockedBy(name) !== undefined,
  onChange: (event) => change({ [name]: event.currentTarget.checked }),
});
