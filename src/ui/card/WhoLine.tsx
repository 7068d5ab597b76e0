import type { Who } from "../../rules/schema";
import { Icon, type IconName } from "../parts/Icon";
import { t } from "../state/words";

const ICONS: Partial<Record<Who, IconName>> = { you: "you", wait: "wait", vendor: "wait" };

/** Who must act: the first in a sentence, who comes after them in small print. */
export function WhoLine({ who, admin }: { who: readonly Who[]; admin: boolean }) {
  const [first, next] = (admin ? ["you"] : who) as [Who, Who | undefined];
  return (
    <p class="who" data-who={first}>
      <Icon name={ICONS[first] ?? "admin"} size={20} />
      <span>
        {t(admin ? "turn.who" : `who.${first}`)}
        {next && next !== "wait" && (
          <>
            {" "}
            <small>{t("who.then", { next: t(`who.short.${next}`) })}</small>
          </>
        )}
      </span>
    </p>
  );
}
