import { useState } from "preact/hooks";
import { loadWords } from "../../locales/words";
import { buildRequest, isApproval } from "../../request/build";
import { recipientsOf } from "../../request/conditions";
import { isAddress } from "../../request/details";
import type { Recipient } from "../../rules/schema";
import { askedFor, lastPlace, progressOf, typed } from "../../shared/items";
import { knownFor } from "../card/card-model";
import { Button } from "../parts/Button";
import { Choice, Field, ownName } from "../parts/fields";
import { CompanyNote, Heading } from "../parts/text";
import { askedAbout, everyAsked, isReminder } from "../state/asked";
import { here } from "../state/route";
import { contact } from "../state/settings";
import { shown } from "../state/shown";
import { signin } from "../state/signin";
import { loaded, store, stored } from "../state/store";
import { ownDay, language as ownLanguage, t } from "../state/words";
import { SigninField } from "./Approval";
import { draftFor } from "./draft";
import { Message } from "./Message";

/** The message: built here, read and changed by the rep, sent by the rep. What the rep chooses outlives the popup. */
export function ItRequest() {
  const { subject, domain } = here();
  const { rule, incident, diagnosis } = subject ?? {};
  const about = `request:${incident?.id ?? ""}:${rule?.id ?? ""}`;

  const chosenLanguage = typed(`${about}:language`);
  const language = stored(chosenLanguage) ?? ownLanguage();
  const written = typed("user");
  // The rep sees this address on the card: it may stand in the message.
  const user = stored(written) ?? incident?.addresses?.expected ?? "";
  const setUser = (address: string) => store(written, address);

  const known = knownFor(subject, stored(progressOf(incident?.id ?? "lookup")));
  const recipients = recipientsOf(rule?.request, known);
  const chosenRecipient = typed(`${about}:to`);
  const to = recipients.find((one) => one === stored(chosenRecipient)) ?? (recipients[0] as Recipient);
  const setTo = (one: Recipient) => store(chosenRecipient, one);
  const isApprovalAsked = isApproval(rule, to, known);

  // Sending it makes the next one a reminder, but not the one that is on the screen.
  const asked = askedAbout(stored(everyAsked), rule?.id, incident?.portal);
  const [opened] = useState(() => Date.now());
  const askedOn = asked && isReminder(asked, opened) ? ownDay(asked.at, "long", language) : undefined;

  const words = loaded(`words:${language}`, () => loadWords(language));
  const ui = words?.ui ?? {};
  const built =
    words &&
    buildRequest(
      {
        rule,
        said: rule && words.rules[rule.id]?.request,
        to,
        details: diagnosis?.details ?? {},
        answers: [...known.answers],
        user,
        ...(domain && !isAddress(user) && { domain }),
        signin: (isApprovalAsked && stored(signin)) || undefined,
        askedOn,
      },
      ui,
    );
  const key = `${about}:${language}:${to}${askedOn ? ":again" : ""}`;
  const { message, change, isChanged, isBehind, startOver } = draftFor(key, built);

  const [isSent, setIsSent] = useState(false);
  const sent = () => {
    setIsSent(true);
    if (!rule) return;
    const portal = incident?.portal ?? "";
    store(askedFor(rule.id, portal), { rule: rule.id, portal, to, at: Date.now() });
    // The popup dies when the rep turns to the mail program; what comes next is waiting.
    store(lastPlace, { place: "card", about: shown().key });
  };

  return (
    <section class="stack">
      <Heading focus text={contact(to).label} />
      {to === "it-admin" && <CompanyNote />}
      <Choice title={t("it.to")} options={recipients} chosen={to} choose={setTo} label={(one) => t(`it.to.${one}`)} />
      <Choice
        title={t("it.language")}
        options={[...new Set([ownLanguage(), "en"])]}
        chosen={language}
        choose={(one) => store(chosenLanguage, one)}
        label={ownName}
        langOf={(code) => code}
      />
      <Field label={t("it.user")} type="email" autocomplete="email" value={user} change={setUser} />
      {isApprovalAsked && <SigninField />}
      <Message message={message} change={change} to={to} words={ui} lang={language} readOnly={!words} sent={sent}>
        {isChanged && (
          <p class="quiet" role="status">
            {t(isBehind ? "it.behind" : "it.changed")}{" "}
            <Button class="link" onClick={startOver} label={t("it.start-over")} />
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
