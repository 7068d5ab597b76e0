import type { Asked } from "../../shared/items";
import { Button } from "../parts/Button";
import { isReminder } from "../state/asked";
import { contact } from "../state/settings";
import { ownDay, t } from "../state/words";
import { StepAction } from "./Steps";
import type { CardProps } from "./use-card";

/** Somebody was asked: since when, and what the rep can do meanwhile. */
export function Waiting({ card, asked }: CardProps & { asked: Asked }) {
  const back = card.rule.steps.findLast(({ action }) => action && "hubspot" in action)?.action;
  const write = isReminder(asked, Date.now()) ? t("asked.remind") : contact(asked.to).label;
  return (
    <section class="note stack" data-tone="good" aria-labelledby="asked">
      <div class="stack tight">
        <h2 id="asked">{t(`asked.${asked.to}`, { date: ownDay(asked.at) })}</h2>
        <p>{t("asked.text")}</p>
      </div>
      <div class="row">
        <StepAction card={card} action={back ?? { hubspot: "tab" }} label={t("asked.try")} main />
        <Button icon="mail" onClick={() => card.go("it-request")} label={write} />
      </div>
      <div>
        <Button class="link" onClick={card.forget} label={t("asked.not-sent")} />
      </div>
    </section>
  );
}
