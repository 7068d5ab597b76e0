import { useState } from "preact/hooks";
import { languages } from "../../locales/words";
import { askedFor, lastPlace } from "../../shared/items";
import { Button } from "../parts/Button";
import { Chips } from "../parts/Chips";
import { CompanyNote } from "../parts/CompanyNote";
import { Heading } from "../parts/Heading";
import { ownName } from "../parts/LanguageChoice";
import type { SideProps } from "../state/route";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";
import { Message } from "./Message";
import { SigninField } from "./SigninField";
import { useRequest } from "./use-request";

/** The message: built here, read and changed by the rep, sent by the rep. */
export function ItRequest({ subject, domain }: SideProps) {
  const { t } = useWords();
  const request = useRequest({ subject, domain });
  const { language, message, to, recipients } = request;
  const { label } = useContact()(to);
  const [isSent, setIsSent] = useState(false);

  const sent = () => {
    setIsSent(true);
    if (!subject) return;
    const { rule, incident } = subject;
    const portal = incident?.portal ?? "";
    askedFor(rule.id, portal)
      .set({ rule: rule.id, portal, to, at: Date.now() })
      .catch(() => {});
    // The popup dies when the rep turns to the mail program; what comes next is waiting.
    lastPlace.set({ place: "card", about: incident?.id ?? "" }).catch(() => {});
  };
  const offered = [...new Set([request.lang, "en"])].filter((code) => languages.includes(code));

  return (
    <section class="stack">
      <Heading focus text={label} />
      {to === "it-admin" && <CompanyNote />}
      {recipients.length > 1 && (
        <fieldset class="row">
          <legend class="unseen">{t("it.to")}</legend>
          <Chips options={recipients} chosen={to} choose={request.setRecipient} label={(one) => t(`it.to.${one}`)} />
        </fieldset>
      )}
      {offered.length > 1 && (
        <fieldset class="row">
          <legend class="unseen">{t("it.language")}</legend>
          <Chips
            options={offered}
            chosen={language}
            choose={request.setLanguage}
            label={ownName}
            langOf={(code) => code}
          />
        </fieldset>
      )}
      <label class="stack tight">
        <span class="quiet">{t("it.user")}</span>
        <input
          class="field"
          type="email"
          autocomplete="email"
          value={request.user}
          onInput={(event) => request.setUser(event.currentTarget.value)}
        />
      </label>
      {request.isApprovalAsked && <SigninField found={request.signin} keep={request.setSignin} />}
      <Message
        message={message}
        change={request.change}
        to={to}
        words={request.words?.ui ?? {}}
        lang={language}
        readOnly={!request.isReady}
        sent={sent}
      >
        {request.isChanged && (
          <p class="quiet" role="status">
            {t(request.isBehind ? "it.behind" : "it.changed")}{" "}
            <Button look="link" onClick={request.startOver} label={t("it.start-over")} />
          </p>
        )}
        {isSent && subject && (
          <p class="note" data-tone="good" role="status">
            {t("asked.noted")}
          </p>
        )}
      </Message>
    </section>
  );
}
