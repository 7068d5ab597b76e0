import { useState } from "preact/hooks";
import { languages } from "../../locales/words";
import { askedFor, lastPlace } from "../../shared/items";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { CompanyNote } from "../parts/CompanyNote";
import { Field } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { ownName } from "../parts/LanguageChoice";
import type { SideProps } from "../state/route";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";
import { SigninField } from "./ApprovalLink";
import { Message } from "./Message";
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
      <Choice
        title={t("it.to")}
        options={recipients}
        chosen={to}
        choose={request.setRecipient}
        label={(one) => t(`it.to.${one}`)}
      />
      <Choice
        title={t("it.language")}
        options={offered}
        chosen={language}
        choose={request.setLanguage}
        label={ownName}
        langOf={(code) => code}
      />
      <Field label={t("it.user")} type="email" autocomplete="email" value={request.user} change={request.setUser} />
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
