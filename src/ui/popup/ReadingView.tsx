import type { RuleId } from "../../rules/schema";
import type { Reading } from "../../shared/last-reading";
import { Card } from "../card/Card";
import type { Subject } from "../card/card-model";
import { SigninOffer } from "../notices/SigninOffer";
import { Button } from "../parts/Button";
import { Icon } from "../parts/Icon";
import type { Place } from "../state/route";
import { useWords } from "../state/words";

interface Props {
  subject: Subject;
  go: (place: Place, subject: Subject | undefined) => void;
  choose: (rule: RuleId) => void;
}

/** What the press of the button found on the page, as the card that an incident gets. */
export function ReadingView({ subject, go, choose }: Props) {
  const { t } = useWords();
  return (
    <>
      <p class="quiet row read">
        <Icon name="search" size={16} />
        {t("reading.from")}
      </p>
      <Card subject={subject} go={(place) => go(place, subject)} choose={choose} focus key={subject.rule.id} />
      {subject.rule.id.startsWith("signin/") && <SigninOffer />}
    </>
  );
}

/** Said above the lookup where the press of the button found no card to show. */
export function ReadingNote({ outcome, describe }: { outcome: Reading["outcome"]; describe: () => void }) {
  const { t } = useWords();
  if (outcome === "found") return null;
  return (
    <section class="note stack tight" data-reading={outcome}>
      <p role="status">{t(`reading.${outcome}`)}</p>
      {outcome !== "unreadable" && (
        <div>
          <Button look="link" onClick={describe} label={t("reading.describe")} />
        </div>
      )}
    </section>
  );
}
