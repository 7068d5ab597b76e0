import { useState } from "preact/hooks";
import { redact } from "../../request/redact";
import { CopyButton, ExternalLink } from "../parts/Button";
import { Heading } from "../parts/Heading";
import type { SideProps } from "../state/route";
import { useWords } from "../state/words";
import { reportLink } from "./report";

/** A report of a failure that Connect Fix got wrong or did not know. Nothing goes out before the rep has read it. */
export function Report({ subject, text }: SideProps) {
  const { t } = useWords();
  const [message, setMessage] = useState(() => redact(text).slice(0, 4000));
  return (
    <section class="stack">
      <Heading focus text={t("report.title")} />
      <p>{t("report.text")}</p>
      <label class="stack tight">
        <span class="quiet">{t("report.message")}</span>
        <textarea
          class="field tall"
          dir="auto"
          value={message}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t("report.warning")}</p>
      <div class="row">
        <ExternalLink
          look="main"
          out
          href={reportLink(message, subject?.rule.id, chrome.runtime.getManifest().version)}
          label={t("report.send")}
        />
        <CopyButton text={message} />
      </div>
    </section>
  );
}
