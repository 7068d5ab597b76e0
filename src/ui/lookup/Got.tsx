import type { SigninRequest } from "../../request/signin";
import type { Subject } from "../card/card-model";
import { WhoLine } from "../card/WhoLine";
import { Button } from "../parts/Button";
import { useContact } from "../state/contact";
import type { Place } from "../state/route";
import { ruleOf } from "../state/rules-store";
import { useWords } from "../state/words";

/** Whatever stood on the page, with this address it is HubSpot's request for approval. */
const RULE = "signin/admin-approval-needed";

interface Props {
  found: SigninRequest;
  go: (place: Place, subject: Subject | undefined) => void;
}

/** The lookup's answer to the address of Microsoft's window. */
export function Got({ found, go }: Props) {
  const { t } = useWords();
  const contact = useContact();
  const rule = ruleOf(RULE);
  if (!rule) return null;

  const subject: Subject = {
    rule,
    diagnosis: {
      status: "known",
      rule: RULE,
      candidates: [RULE],
      sure: 1,
      evidence: [],
      details: { clientId: found.clientId },
    },
  };
  return (
    <article class="stack" data-got aria-labelledby="got">
      <header class="note stack" data-tone="good">
        <WhoLine who={rule.who} admin={false} />
        <h2 class="big" id="got">
          {t("got.title")}
        </h2>
        <p>{t("got.text")}</p>
        <div class="row">
          <Button icon="mail" look="main" onClick={() => go("it-request", subject)} label={contact("it-admin").label} />
          <Button onClick={() => go("permissions", subject)} label={t("turn.it-admin")} />
        </div>
      </header>
    </article>
  );
}
