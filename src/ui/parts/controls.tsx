/** Buttons, links, fields, choices and switches. */
import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import { languages } from "../../locales/words";
import { change, lockedBy, setting } from "../state/settings";
import { t } from "../state/words";
import { Icon, type IconName } from "./Icon";

type Face = { label?: string | undefined; icon?: IconName };

/** Submits no form unless `type` says so. The class `button main` marks the one primary action of a view. */
export const Button = ({ label, icon, children, ...rest }: ComponentProps<"button"> & Face) => (
  <button type="button" class="button" {...rest}>
    {icon && <Icon name={icon} />}
    {label}
    {children}
  </button>
);

/** Opens in a new tab, without referrer or opener. `out` adds the icon of a link that leads away. */
export const ExternalLink = ({ label, icon, out, ...rest }: ComponentProps<"a"> & Face & { out?: boolean }) => (
  <a target="_blank" rel="noreferrer" {...rest}>
    {icon && <Icon name={icon} />}
    {label}
    {out && <Icon name="out" size={16} />}
  </a>
);

type CopyProps = { text: string | (() => string); label?: string; main?: boolean; done?: () => void };

/** Copies on a click and says whether that worked, until the text changes; if it did, calls `done`. */
export function CopyButton({ text, label = t("copy"), main, done }: CopyProps) {
  const [tried, setTried] = useState<{ text: CopyProps["text"]; isWritten: boolean }>();
  const copy = async () => {
    // The same words again would not be announced.
    setTried(undefined);
    const writing = navigator.clipboard.writeText(typeof text === "string" ? text : text());
    const isWritten = await writing.then(() => true).catch(() => false);
    setTried({ text, isWritten });
    if (isWritten) done?.();
  };
  const isCopied = typeof text === "string" && text !== tried?.text ? undefined : tried?.isWritten;
  const icon = isCopied ? "done" : "copy";
  return (
    <span class="row">
      <Button class={main ? "button main" : "button"} icon={icon} onClick={copy} label={label} />
      <small role="status">{isCopied !== undefined && t(isCopied ? "copy.done" : "copy.failed")}</small>
    </span>
  );
}

type FieldProps = ComponentProps<"textarea"> & {
  label: string;
  type?: "email" | "url";
  change: (value: string) => void;
  tall?: boolean;
};

export function Field({ label, change, tall, ...rest }: FieldProps) {
  const Input = (tall ? "textarea" : "input") as "textarea";
  return (
    <label class="stack tight">
      <span class="quiet">{label}</span>
      <Input class={tall ? "field tall" : "field"} {...rest} onInput={(event) => change(event.currentTarget.value)} />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  title: string;
  options: readonly T[];
  chosen: T | undefined;
  choose: (option: T) => void;
  label: (option: T) => string;
  /** The language of a label, where it differs from the view's. */
  langOf?: (option: T) => string;
}

/** A few options side by side, at most one of them chosen. Renders nothing for fewer than two. */
export function Choice<T extends string>({ title, options, chosen, choose, label, langOf }: ChoiceProps<T>) {
  if (options.length < 2) return null;
  return (
    <fieldset class="row">
      <legend class="unseen">{title}</legend>
      {options.map((option) => (
        <Button
          key={option}
          class="chip"
          lang={langOf?.(option)}
          aria-pressed={chosen === option}
          onClick={() => choose(option)}
          label={label(option)}
        />
      ))}
    </fieldset>
  );
}

/** A language's own name for itself, capitalised: `Français`. */
export function ownName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

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

/** Props of a checkbox that switches a setting; disabled where the organization has set it. */
export const switchOf = (name: "autoOpen" | "history"): ComponentProps<"input"> => ({
  type: "checkbox",
  checked: setting(name),
  disabled: lockedBy(name) !== undefined,
  onChange: (event) => change({ [name]: event.currentTarget.checked }),
});
