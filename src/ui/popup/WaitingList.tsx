import type { RuleId } from "../../rules/schema";
import { Button } from "../parts/Button";
import { Icon } from "../parts/Icon";
import { useAsked } from "../state/asked";
import { shortDay } from "../state/format";
import { ruleOf } from "../state/rules-store";
import { useWords } from "../state/words";

/** What is waited for, where no failure is on the screen: after days, or in another browser session. */
export function WaitingList({ pick }: { pick: (rule: RuleId) => void }) {
  const { t, lang, rule: wordsOf } = useWords();
  const known = useAsked()
    .filter(({ rule }) => ruleOf(rule))
    .slice(0, 3);
  if (!known.length) return null;
  return (
    <section class="stack tight">
      <h2>{t("asked.title")}</h2>
      <ul class="picks">
        {known.map(({ rule, portal, to, at }) => (
          <li key={`${portal}:${rule}`}>
            <Button look="pick" onClick={() => pick(rule)}>
              <span>
                {wordsOf(rule)?.title}
                <small>{t(`asked.${to}`, { date: shortDay(lang, at) })}</small>
              </span>
              <Icon name="next" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
