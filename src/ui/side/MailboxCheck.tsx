import { useEffect, useRef, useState } from "preact/hooks";
import type { UiKey } from "../../locales/words";
import { checkMailbox } from "../../mailbox/check";
import { parseDomain } from "../../mailbox/domain";
import { judgeConsumer, type Verdict } from "../../mailbox/verdict";
import { typed } from "../../shared/items";
import { Button, ExternalLink } from "../parts/Button";
import { Heading } from "../parts/Heading";
import type { SideProps } from "../state/route";
import { useItem } from "../state/use-item";
import { ORIGINS } from "../state/use-permission";
import { useWords } from "../state/words";
import { VerdictView } from "./VerdictView";

type State = { at: "idle" | "asking" } | { at: "failed"; key: UiKey } | { at: "answered"; verdict: Verdict };

/** Where is this mailbox hosted? Asks a public resolver, on this click only, and sends it the domain only. */
export function MailboxCheck({ domain = "" }: SideProps) {
  const { t } = useWords();
  const [changed, setChanged] = useItem(typed("domain"));
  const entered = changed ?? domain;
  const [state, setState] = useState<State>({ at: "idle" });
  const running = useRef<AbortController>(null);
  const parsed = parseDomain(entered);
  const shown = parsed.domain ?? entered.trim().slice(0, 100);

  useEffect(() => () => running.current?.abort(), []);

  const check = async (event: Event) => {
    event.preventDefault();
    if (!parsed.domain) return setState({ at: "failed", key: `mailbox.domain.${parsed.error}` as UiKey });
    // The browser grants a permission only within the click, so this comes before anything that takes time.
    const mayAsk =
      judgeConsumer(parsed.domain) !== undefined ||
      (await chrome.permissions.request({ origins: ORIGINS.dns }).catch(() => false));
    if (!mayAsk) return setState({ at: "failed", key: "mailbox.failure.refused-permission" });
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ at: "asking" });
    const answer = await checkMailbox(parsed.domain, signal).catch(() => undefined);
    if (!answer || signal.aborted) return;
    if ("failure" in answer) setState({ at: "failed", key: `mailbox.failure.${answer.failure}` as UiKey });
    else setState({ at: "answered", verdict: answer });
  };

  return (
    <section class="stack">
      <Heading focus text={t("mailbox.title")} />
      <p>{t("mailbox.text")}</p>
      <form class="stack" onSubmit={check}>
        <label class="stack tight">
          <span class="quiet">{t("mailbox.domain.label")}</span>
          <input
            class="field"
            dir="ltr"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.com"
            value={entered}
            onInput={(event) => {
              setChanged(event.currentTarget.value);
              setState({ at: "idle" });
            }}
          />
        </label>
        <p class="quiet">{t("mailbox.sends", { domain: parsed.domain ?? "example.com" })}</p>
        <div class="row">
          <Button
            type="submit"
            look="main"
            disabled={state.at === "asking"}
            label={t(state.at === "asking" ? "mailbox.asking" : "mailbox.check")}
          />
        </div>
      </form>
      <div role="status" class="stack">
        {state.at === "failed" && (
          <p class="note" data-tone="warm">
            {t(state.key, { domain: shown })}
          </p>
        )}
        {state.at === "answered" && <VerdictView verdict={state.verdict} />}
      </div>
      <p class="quiet">
        {t("mailbox.prefer")}{" "}
        <ExternalLink
          href={`https://mxtoolbox.com/SuperTool.aspx?action=mx%3a${encodeURIComponent(parsed.domain ?? "")}`}
          label={t("mailbox.mxtoolbox")}
        />
      </p>
    </section>
  );
}
