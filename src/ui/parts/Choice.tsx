import { Button } from "./Button";

interface Props<T extends string> {
  title: string;
  options: readonly T[];
  chosen: T | undefined;
  choose: (option: T) => void;
  label: (option: T) => string;
  /** The language of a label, where it is not that of the view. */
  langOf?: (option: T) => string;
}

/** A few options side by side, one of them chosen. Nothing, where there is no choice. */
export function Choice<T extends string>({ title, options, chosen, choose, label, langOf }: Props<T>) {
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
