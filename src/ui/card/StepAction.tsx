import type { Action, RuleId } from "../../rules/schema";
import { ownSettings } from "../../shared/hubspot";
import { Button, ExternalLink } from "../parts/Button";
import { send } from "../state/send";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";
import type { CardProps } from "./use-card";

interface Props extends CardProps {
  action: Action;
  /** The words of the step's button; each action has its own to fall back on. */
  label: string | undefined;
  main: boolean;
}

/** The button that does what a step says. What opens a page is a link, so that it can be opened in any way a link can. */
export function StepAction({ card: { incident, to, go, choose }, action, label, main }: Props) {
  const { t } = useWords();
  const contact = useContact();
  const look = main ? "main" : "link";

  if ("open" in action || ("hubspot" in action && !incident)) {
    const href = "open" in action ? action.open : ownSettings(action.hubspot === "calendar" ? "calendar" : "email");
    return <ExternalLink look={look} href={href} out={main} label={label ?? t("action.open")} />;
  }
  const act = () => {
    if ("hubspot" in action && incident) send({ type: "try-again", incident: incident.id, page: action.hubspot });
    if ("show" in action) go(action.show);
    if ("rule" in action) choose(action.rule as RuleId);
  };
  const name = () => {
    if ("hubspot" in action) return t("action.hubspot");
    if ("rule" in action) return t("action.rule");
    if (action.show === "it-request") return contact(to).label;
    return t(`action.${action.show}`);
  };
  return <Button look={look} onClick={act} label={label ?? name()} />;
}
