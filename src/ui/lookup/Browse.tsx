import { useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { Chips } from "../parts/Chips";
import { RuleList } from "../parts/lists";
import { allRules } from "../state/rules-store";
import { useWords } from "../state/words";

const PROVIDERS = ["office365", "signin", "gmail", "imap", "smtp", "exchange", "hubspot"] as const;

/** Every failure that Connect Fix knows, by where it happens. */
export function Browse({ pick }: { pick: (rule: RuleId) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState<(typeof PROVIDERS)[number]>();
  return (
    <section class="stack" aria-labelledby="browse">
      <h2 id="browse">{t("browse.title")}</h2>
      <div class="chips">
        <Chips
          options={PROVIDERS}
          chosen={open}
          choose={(provider) => setOpen(open === provider ? undefined : provider)}
          label={(provider) => t(`provider.${provider}`)}
        />
      </div>
      {open && (
        <RuleList
          rules={allRules()
            .map(({ id }) => id)
            .filter((id) => id.startsWith(`${open}/`))}
          pick={pick}
        />
      )}
    </section>
  );
}
