import { Button } from "./Button";

interface Props<T extends string> {
  options: readonly T[];
  chosen: T | undefined;
  choose: (option: T) => void;
  label: (option: T) => string;
  /** The language of a label, where it is not that of the view. */
  langOf?: (option: T) => string;
}

/** A few options side by side, one of them chosen. */
export const Chips = <T extends string>({ options, chosen, choose, label, langOf }: Props<T>) =>
  options.map((option) => (
    <Button
      key={option}
      look="chip"
      lang={langOf?.(option)}
      aria-pressed={chosen === option}
      onClick={() => choose(option)}
      label={label(option)}
    />
  ));
