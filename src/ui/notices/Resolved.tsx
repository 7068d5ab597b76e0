import type { Incident } from "../../shared/incident";
import { Heading } from "../parts/Heading";
import { Icon } from "../parts/Icon";
import { useWords } from "../state/words";

/** It works again. The card keeps its marks, so that what looks for it finds the end of the story too. */
export function Resolved({ incident: { diagnosis }, focus }: { incident: Incident; focus: boolean }) {
  const { t, rule } = useWords();
  return (
    <article class="stack" data-rule={diagnosis.rule ?? ""} data-status={diagnosis.status} data-state="resolved">
      <header class="hero stack done" data-tone="good">
        <span class="seal">
          <Icon name="done" size={30} />
        </span>
        <Heading focus={focus}>{t("resolved.title")}</Heading>
        <p class="summary">{t("resolved.text")}</p>
      </header>
      {diagnosis.rule && <p class="quiet">{t("resolved.was", { title: rule(diagnosis.rule)?.title ?? "" })}</p>}
    </article>
  );
}
