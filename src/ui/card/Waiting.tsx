import type { Asked } from "../../shared/items";
import { Button } from "../parts/Button";
import { isReminder } from "../state/asked";
import { useContact } from "../state/contact";
import { shortDay } from "../state/format";
import type { Place } from "../state/route";
import { useWords } from "../state/words";
import { StepAction } from "../steps/StepAction";
import type { Subject } from "./card-model";

interface Props {
  asked: Asked;
  subject: Subject;
  go: (place: Place) => void;
  /** It was not sent after all. */
  forget: () => void;
}

const nowhere = () => {};

/** Somebody was asked: since when, and what the rep can do meanwhile. */
export function Waiting({ asked, subject, go, forget }: Props) {
  const { t, lang } = useWords();
  const contact = useContact();
  const back = subject.rule.steps.findLast(({ action }) => action && "hubspot" in action)?.action ?? {
    hubspot: "tab" as const,
  };
  return (
    <section class="note stack" data-tone="good" aria-labelledby="asked">
      <div class="stack tight">
        <h2 id="asked">{t(`asked.${asked.to}`, { date: shortDay(lang, asked.at) })}</h2>
        <p>{t("asked.text")}</p>
      </div>
      <div class="row">
        <StepAction action={back} label={t("asked.try")} subject={subject} main go={go} choose={nowhere} />
        <Button
          icon="mail"
          onClick={() => go("it-request")}
          label={isReminder(asked, Date.now()) ? t("asked.remind") : contact(asked.to).label}
        />
      </div>
      <div>
        <Button look="link" onClick={forget} label={t("asked.not-sent")} />
      </div>
    </section>
  );
}
