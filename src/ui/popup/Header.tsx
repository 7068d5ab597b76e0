import { Icon } from "../parts/Icon";
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
      {lookUp && (
        <button type="button" class="button plain" onClick={lookUp}>
          <Icon name="search" />
          {t("header.lookup")}
        </button>
      )}
      {keepOpen && (
        <button type="button" class="button plain" onClick={keepOpen}>
          <Icon name="panel" />
          {t("header.keep-open")}
        </button>
      )}
    </header>
  );
}
