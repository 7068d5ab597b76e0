import { Button, ExternalLink } from "../parts/Button";
import { bold } from "../parts/bold";
import { Fold } from "../parts/Fold";
import { t } from "../state/words";
import { actorOf, adminOf } from "./turn";
import type { CardProps } from "./use-card";

const ACTORS = ["it-admin", "hubspot-admin", "vendor"] as const;

/** What the others do, folded, and the way to take their part. */
export function Others({ card: { rule, words, steps, others, reader, turn } }: CardProps) {
  const admin = adminOf(rule, steps);
  return (
    <section class="stack tight others">
      <div class="folds">
        {ACTORS.map((actor) => {
          const theirs = others.filter((step) => actorOf(rule, step) === actor);
          if (!theirs.length) return null;
          return (
            <Fold key={actor} title={t(`others.${actor}`)}>
              <ol class="list">
                {theirs.map(({ id, action }) => {
                  const { text, button, detail } = words.steps[id] ?? {};
                  const href = action && "open" in action && action.open;
                  return (
                    <li key={id}>
                      {bold(text)}{" "}
                      {href && <ExternalLink class="link" href={href} label={button ?? t("action.open")} />}
                      {detail && <p class="quiet">{bold(detail)}</p>}
                    </li>
                  );
                })}
              </ol>
            </Fold>
          );
        })}
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
