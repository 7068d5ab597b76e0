import { useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { Choice } from "../parts/Choice";
import { RuleList } from "../parts/lists";
import { allRules } from "../state/rules-store";
import { useWords } from "../state/words";

const PROVIDERS = ["office365", "signin", "gmail", "imap", "smtp", "exchange", "hubspot"] as const;

/** Every failure that Connect Fix knows, by where it happens. */
export function Browse({ pick }: { pick: (rule: RuleId) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState<(typeof PROVIDERS)[number]>();
  const rules = allRules().map(({ id }) => id);
  return (
    <section class="stack" aria-labelledby="browse">
      <h2 id="browse">{t("browse.title")}</h2>
      <Choice
        title={t("browse.title")}
        options={PROVIDERS}
        chosen={open}
        choose={(provider) => setOpen(open === provider ? undefined : provider)}
        label={(provider) => t(`provider.${provider}`)}
      />
      <RuleList rules={rules.filter((id) => id.startsWith(`${open}/`))} pick={pick} />
    </section>
  );
}
