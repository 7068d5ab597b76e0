import type { Action, Recipient, RuleId } from "../../rules/schema";
import { ownSettings } from "../../shared/hubspot";
import type { Subject } from "../card/card-model";
import { useContact } from "../state/contact";
import type { Place } from "../state/route";
import { send } from "../state/send";
import { useWords } from "../state/words";
import { StepLink } from "./StepLink";

interface Props {
  action: Action;
  /** The words of the step's button; each action has its own to fall back on. */
  label: string | undefined;
  subject: Subject;
  /** Whom the message goes to, as far as the answers say. */
  to?: Recipient;
  main: boolean;
  go: (place: Place) => void;
  choose: (rule: RuleId) => void;
}

/** The button that does what a step says. */
export function StepAction({ action, label, subject, to = "it-admin", main, go, choose }: Props) {
  const { t } = useWords();
  const contact = useContact();
  const kind = main ? "button main" : "link";
  const { incident } = subject;

  if ("open" in action || ("hubspot" in action && !incident)) {
    const href = "open" in action ? action.open : ownSettings(action.hubspot === "calendar" ? "calendar" : "email");
    return <StepLink href={href} label={label} main={main} />;
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
  return (
    <button type="button" class={kind} onClick={act}>
      {label ?? name()}
    </button>
  );
}
