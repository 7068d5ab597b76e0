import type { SigninRequest } from "../../request/signin";
import { picked, subjectOf } from "../card/card-model";
import { WhoLine } from "../card/Others";
import { Button } from "../parts/Button";
import { go } from "../state/route";
import { contact } from "../state/settings";
import { t } from "../state/words";

/** The lookup's answer to the address of Microsoft's window: whatever stood on the page, it is HubSpot's request for approval. */
export function Got({ found: { clientId } }: { found: SigninRequest }) {
  const subject = subjectOf(picked("signin/admin-approval-needed", { clientId }));
  if (!subject) return null;
  return (
    <article class="stack" data-got aria-labelledby="got">
      <header class="note stack" data-tone="good">
        <WhoLine who={subject.rule.who} admin={false} />
        <h2 class="big" id="got">
          {t("got.title")}
        </h2>
        <p>{t("got.text")}</p>
        <div class="row">
          <Button
            class="button main"
            icon="mail"
            onClick={() => go("it-request", subject)}
            label={contact("it-admin").label}
          />
          <Button onClick={() => go("permissions", subject)} label={t("turn.it-admin")} />
        </div>
      </header>
    </article>
  );
}
