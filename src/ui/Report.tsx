import { useState } from "preact/hooks";
import { redact } from "../request/redact";
import { CopyButton } from "./CopyButton";
import { Heading } from "./Heading";
import { Icon } from "./Icon";
import type { SideProps } from "./place";
import { reportLink } from "./report";
import { useWords } from "./words";

/** A report of a failure that Connect Fix got wrong or did not know. Nothing goes out before the rep has read it. */
export function Report({ subject, text }: SideProps) {
  const { t } = useWords();
  const [message, write] = useState(() => redact(text).slice(0, 4000));
  return (
    <section class="stack">
      <Heading focus>{t("report.title")}</Heading>
      <p>{t("report.text")}</p>
      <label class="stack tight">
        <span class="quiet">{t("report.message")}</span>
        <textarea class="field tall" dir="auto" value={message} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      <p class="quiet">{t("report.warning")}</p>
      <div class="row">
        <a
          class="button main"
          href={reportLink(message, subject?.rule.id, chrome.runtime.getManifest().version)}
          target="_blank"
          rel="noreferrer"
        >
          {t("report.send")}
          <Icon name="out" size={16} />
        </a>
        <CopyButton text={message} />
      </div>
    </section>
  );
}
