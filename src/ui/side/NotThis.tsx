import type { RuleId } from "../../rules/schema";
import { Button } from "../parts/Button";
import { RuleList } from "../parts/lists";
import { Heading } from "../parts/text";
import { go, here } from "../state/route";
import { t } from "../state/words";

/** The other candidates, then the rules that are easily mistaken for this one, then the lookup. */
export function NotThis() {
  const { subject } = here();
  const known = subject ? [...subject.diagnosis.candidates, ...((subject.rule.related ?? []) as RuleId[])] : [];
  const others = [...new Set(known)].filter((id) => id !== subject?.rule.id);
  return (
    <section class="stack">
      <Heading focus text={t("not-this.title")} />
      <p>{t(others.length ? "not-this.text" : "not-this.none")}</p>
      <RuleList rules={others} />
      <div class="row">
        <Button onClick={() => go("lookup")} label={t("not-this.lookup")} />
        <Button onClick={() => go("report", subject)} label={t("report.open")} />
      </div>
    </section>
  );
}
