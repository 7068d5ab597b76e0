import { ExternalLink } from "../parts/ExternalLink";
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
    <ExternalLink class={main ? "button main" : "link"} href={href}>
      {label ?? t("action.open")}
      {main && <Icon name="out" size={16} />}
    </ExternalLink>
  );
}
