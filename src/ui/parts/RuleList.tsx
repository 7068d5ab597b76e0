import type { RuleId } from "../../rules/schema";
import { useWords } from "../state/words";
import { Button } from "./Button";
import { Icon } from "./Icon";

/** Rules to pick from, by their title, with the provider in small print. */
export function RuleList({ rules, pick }: { rules: readonly RuleId[]; pick: (rule: RuleId) => void }) {
  const { t, rule } = useWords();
  return (
    <ul class="picks">
      {rules.map((id) => (
        <li key={id}>
          <Button look="pick" onClick={() => pick(id)}>
            <span>
              {rule(id)?.title ?? id}
              <small>{t(`provider.${id.split("/")[0]}` as "provider.office365")}</small>
            </span>
            <Icon name="next" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
