import { useEffect, useState } from "preact/hooks";
import { languages, loadWords, type Words } from "../locales/words";
import { buildRequest } from "../request/build";
import { mailto } from "../request/mailto";
import { progressOf, typed } from "../shared/items";
import { CopyButton } from "./CopyButton";
import { Icon } from "./Icon";
import { ownName } from "./LanguageChoice";
import type { SideProps } from "./sides";
import { answersTo } from "./subject";
import { Heading } from "./Heading";
import { useItem } from "./use-item";
import { useWords } from "./words";

const NOTHING_DONE = { stepsDone: [], answers: {} };

/** The message to IT: built here, read and changed by the rep, sent by the rep. */
export function ItRequest({ subject, domain }: SideProps) {
  const { t, lang } = useWords();
  const [tongue, speak] = useState(lang);
  const [words, learn] = useState<Words>();
  const [built, build] = useState({ subject: "", body: "" });
  // The popup dies when the rep turns to the mail program; what was changed here must not.
  const field = `request:${subject?.incident?.id ?? ""}:${subject?.rule.id ?? ""}:${tongue}`;
  const [title, writeTitle] = useItem(typed(`${field}:subject`), null);
  const [text, writeText] = useItem(typed(`${field}:body`), null);
  const [progress] = useItem(progressOf(subject?.incident?.id ?? "lookup"), NOTHING_DONE);
  const message = { subject: title ?? built.subject, body: text ?? built.body };

  useEffect(() => {
    let gone = false;
    void loadWords(tongue).then((next) => {
      if (gone) return;
      const rule = subject?.rule;
      learn(next);
      build(
        buildRequest(
          {
            rule: rule ?? null,
            said: rule && next.rules[rule.id]?.request,
            details: subject?.diagnosis.details ?? {},
            answers: rule && answersTo(rule, progress),
            ...(domain && { domain }),
          },
          next.ui,
        ),
      );
    });
    return () => {
      gone = true;
    };
  }, [tongue, subject?.rule.id, progress]);

  const mail = mailto(message, words?.ui ?? {});
  return (
    <section class="stack">
      <Heading focus>{t("write.it-admin")}</Heading>
      <p>{t("it.text")}</p>
      {lang !== "en" && (
        <fieldset class="row">
          <legend class="unseen">{t("it.language")}</legend>
          {[...new Set([lang, "en"])]
            .filter((code) => languages.includes(code))
            .map((code) => (
              <button
                key={code}
                type="button"
                class="chip"
                lang={code}
                aria-pressed={tongue === code}
                onClick={() => speak(code)}
              >
                {ownName(code)}
              </button>
            ))}
        </fieldset>
      )}
      <label class="stack tight">
        <span class="quiet">{t("it.subject")}</span>
        <input
          class="field"
          lang={tongue}
          value={message.subject}
          onInput={(event) => writeTitle(event.currentTarget.value)}
        />
      </label>
      <label class="stack tight">
        <span class="quiet">{t("it.body")}</span>
        <textarea
          class="field tall"
          lang={tongue}
          value={message.body}
          onInput={(event) => writeText(event.currentTarget.value)}
        />
      </label>
      <div class="row act">
        <CopyButton kind="main" text={`${message.subject}\n\n${message.body}`} label={t("it.copy")} />
        <a
          class="button"
          href={mail.href}
          target="_blank"
          rel="noreferrer"
          onClick={() => !mail.complete && navigator.clipboard.writeText(message.body).catch(() => {})}
        >
          <Icon name="mail" />
          {t("it.mail")}
        </a>
      </div>
      {!mail.complete && <p class="quiet">{t("it.long")}</p>}
    </section>
  );
}
