/** Who must act, what the others do, and the note while the rep waits for them. */
import type { Who } from "../../rules/schema";
import type { Asked } from "../../shared/items";
import { Button } from "../parts/controls";
import { Icon, type IconName } from "../parts/Icon";
import { bold, Fold } from "../parts/text";
import { isReminder } from "../state/asked";
import { contact } from "../state/settings";
import { ownDay, t } from "../state/words";
import { adminOf } from "./card-model";
import type { CardProps } from "./card-state";
import { StepAction } from "./Steps";

const ICONS: Partial<Record<Who, IconName>> = { you: "you", wait: "wait", vendor: "wait" };

/** Who must act: the first as a sentence, the next in small print. */
export function WhoLine({ who, admin }: { who: readonly Who[]; admin: boolean }) {
  const [first, next] = (admin ? ["you"] : who) as [Who, Who | undefined];
  return (
    <p class="who" data-who={first}>
      <Icon name={ICONS[first] ?? "admin"} size={20} />
      <span>
        {t(admin ? "turn.who" : `who.${first}`)}{" "}
        {next && next !== "wait" && <small>{t("who.then", { next: t(`who.short.${next}`) })}</small>}
      </span>
    </p>
  );
}

const ACTORS = ["it-admin", "hubspot-admin", "vendor"] as const;

/** What the others do, folded, with links by which the reader takes the admin's part. */
export function Others({ card }: CardProps) {
  const { rule, steps, others, reader, turn } = card;
  const admin = adminOf(rule, steps);
  return (
    <section class="stack tight others">
      <div class="folds">
        {ACTORS.filter((actor) => others.some(({ who }) => who === actor)).map((actor) => (
          <Fold key={actor} title={t(`others.${actor}`)}>
            <ol class="list">
              {others
                .filter(({ who }) => who === actor)
                .map(({ id, action, text, button, detail }) => (
                  <li key={id}>
                    {bold(text)}{" "}
                    {action && "open" in action && <StepAction card={card} action={action} label={button} />}
                    {detail && <p class="quiet">{bold(detail)}</p>}
                  </li>
                ))}
            </ol>
          </Fold>
        ))}
      </div>
      {admin && (
        <div class="row">
          {reader === "rep" && <Button class="link" onClick={() => turn("admin")} label={t(`turn.${admin}`)} />}
          {reader === "rep" && admin === "it-admin" && (
            <Button class="link" onClick={() => turn("none")} label={t("turn.none")} />
          )}
          {reader !== "rep" && <Button class="link" onClick={() => turn("rep")} label={t("turn.back")} />}
        </div>
      )}
    </section>
  );
}

/** Shown once somebody was asked: since when, and what the rep can do meanwhile. */
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
      <Button class="link" onClick={card.forget} label={t("asked.not-sent")} />
    </section>
  );
}
