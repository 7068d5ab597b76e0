import { useState } from "preact/hooks";
import { loadWords } from "../../locales/words";
import { buildRequest, isApproval } from "../../request/build";
import { recipientsOf } from "../../request/conditions";
import { isAddress } from "../../request/details";
import type { Recipient } from "../../rules/schema";
import { askedFor, lastPlace, progressOf, typed } from "../../shared/items";
import { answersTo, knownFor } from "../card/card-model";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { CompanyNote } from "../parts/CompanyNote";
import { Field } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { ownName } from "../parts/LanguageChoice";
import { askedAbout, isReminder, useAsked } from "../state/asked";
import { longDay } from "../state/format";
import { useLoaded } from "../state/lazy";
import type { SideProps } from "../state/route";
import { useSignin } from "../state/signin";
import { useItem } from "../state/use-item";
import { useContact } from "../state/use-settings";
import { useWords } from "../state/words";
import { SigninField } from "./ApprovalLink";
import { useDraft } from "./draft";
import { Message } from "./Message";

/** The message: built here, read and changed by the rep, sent by the rep. What the rep chooses outlives the popup. */
export function ItRequest({ subject, domain }: SideProps) {
  const { t, lang } = useWords();
  const contact = useContact();
  const { rule, incident, diagnosis } = subject ?? {};
  const about = `request:${incident?.id ?? ""}:${rule?.id ?? ""}`;

  const [chosenLanguage, setLanguage] = useItem(typed(`${about}:language`));
  const language = chosenLanguage ?? lang;
  const [written, setUser] = useItem(typed("user"));
  // The rep sees this address on the card: it may stand in the message.
  const user = written ?? incident?.addresses?.expected ?? "";
  const [signin] = useSignin();

  const [progress] = useItem(progressOf(incident?.id ?? "lookup"));
  const known = knownFor(subject, progress);
  const recipients = recipientsOf(rule?.request, known);
  const [chosenRecipient, setRecipient] = useItem(typed(`${about}:to`));
  const to = recipients.find((one) => one === chosenRecipient) ?? (recipients[0] as Recipient);
  const isApprovalAsked = isApproval(rule ?? null, to, known);

  // Sending it makes the next one a reminder, but not the one that is on the screen.
  const asked = askedAbout(useAsked(), rule?.id, incident?.portal);
  const [opened] = useState(() => Date.now());
  const askedOn = asked && isReminder(asked, opened) ? longDay(language, asked.at) : undefined;

  const loaded = useLoaded(async () => ({ ...(await loadWords(language)), language }), [language]);
  const words = loaded?.language === language ? loaded : undefined;
  const built =
    words &&
    buildRequest(
      {
        rule: rule ?? null,
        said: rule && words.rules[rule.id]?.request,
        to,
        details: diagnosis?.details ?? {},
        answers: rule && answersTo(rule, progress),
        user,
        ...(domain && !isAddress(user) && { domain }),
        ...(signin && isApprovalAsked && { signin }),
        askedOn,
      },
      words.ui,
    );
  const { message, change, isChanged, isBehind, startOver } = useDraft(
    `${about}:${language}:${to}${askedOn ? ":again" : ""}`,
    built,
  );

  const [isSent, setIsSent] = useState(false);
  const sent = () => {
    setIsSent(true);
    if (!rule) return;
    const portal = incident?.portal ?? "";
    askedFor(rule.id, portal)
      .set({ rule: rule.id, portal, to, at: Date.now() })
      .catch(() => {});
    // The popup dies when the rep turns to the mail program; what comes next is waiting.
    lastPlace.set({ place: "card", about: incident?.id ?? "" }).catch(() => {});
  };

  return (
    <section class="stack">
      <Heading focus text={contact(to).label} />
      {to === "it-admin" && <CompanyNote />}
      <Choice
        title={t("it.to")}
        options={recipients}
        chosen={to}
        choose={setRecipient}
        label={(one) => t(`it.to.${one}`)}
      />
      <Choice
        title={t("it.language")}
        options={[...new Set([lang, "en"])]}
        chosen={language}
        choose={setLanguage}
        label={ownName}
        langOf={(code) => code}
      />
      <Field label={t("it.user")} type="email" autocomplete="email" value={user} change={setUser} />
      {isApprovalAsked && <SigninField />}
      <Message
        message={message}
        change={change}
        to={to}
        words={words?.ui ?? {}}
        lang={language}
        readOnly={!words}
        sent={sent}
      >
        {isChanged && (
          <p class="quiet" role="status">
            {t(isBehind ? "it.behind" : "it.changed")}{" "}
            <Button look="link" onClick={startOver} label={t("it.start-over")} />
          </p>
        )}
        {isSent && rule && (
          <p class="note" data-tone="good" role="status">
            {t("asked.noted")}
          </p>
        )}
      </Message>
    </section>
  );
}
