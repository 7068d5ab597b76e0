import type { SigninRequest } from "../../request/signin";
import type { Subject } from "../card/card-model";
import { WhoLine } from "../card/WhoLine";
import { Icon } from "../parts/Icon";
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
          <button type="button" class="button main" onClick={() => go("it-request", subject)}>
            <Icon name="mail" />
            {contact("it-admin").label}
          </button>
          <button type="button" class="button" onClick={() => go("permissions", subject)}>
            {t("turn.it-admin")}
          </button>
        </div>
      </header>
    </article>
  );
}
