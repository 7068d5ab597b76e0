import { Button } from "../parts/Button";
import { Logo } from "../parts/Logo";
import { useWords } from "../state/words";

interface Props {
  torn: boolean;
  /** Absent where the lookup is already there. */
  lookUp: (() => void) | undefined;
  /** Absent in the side panel. */
  keepOpen: (() => void) | undefined;
}

export function Header({ torn, lookUp, keepOpen }: Props) {
  const { t } = useWords();
  return (
    <header class="bar">
      <span class="brand">
        <Logo torn={torn} />
        {t("app.name")}
      </span>
      {lookUp && <Button icon="search" look="plain" onClick={lookUp} label={t("header.lookup")} />}
      {keepOpen && <Button icon="panel" look="plain" onClick={keepOpen} label={t("header.keep-open")} />}
    </header>
  );
}
