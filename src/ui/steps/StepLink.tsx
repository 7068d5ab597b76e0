import { Icon } from "../parts/Icon";
import { useWords } from "../state/words";

interface Props {
  href: string;
  label: string | undefined;
  main?: boolean;
}

/** What opens a page is a link, so that it can be opened in any way a link can. */
export function StepLink({ href, label, main = false }: Props) {
  const { t } = useWords();
  return (
    <a class={main ? "button main" : "link"} href={href} target="_blank" rel="noreferrer">
      {label ?? t("action.open")}
      {main && <Icon name="out" size={16} />}
    </a>
  );
}
