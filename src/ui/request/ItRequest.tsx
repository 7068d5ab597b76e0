import { isApproval } from "../../request/build";
import { recipientsOf } from "../../request/conditions";
import type { Recipient } from "../../rules/schema";
import { askedFor, lastPlace, progressOf, typed } from "../../shared/items";
import { knownFor } from "../card/card-model";
import { Choice, Field, ownName } from "../parts/controls";
import { CompanyNote, Heading, Note } from "../parts/text";
import { askedAbout, everyAsked, isReminder } from "../state/asked";
import { here } from "../state/route";
import { contact } from "../state/settings";
import { shown } from "../state/shown";
import { held, store, stored } from "../state/store";
import { ownDay, language as ownLanguage, t } from "../state/words";
import { SigninField } from "./Approval";
import { Message } from "./Message";

/** The message to whoever can act. The rep reads, edits and sends it; the rep's choices outlive the popup. */
export function ItRequest() {
  const { subject, domain } = here();
  const { rule, incident, diagnosis } = subject ?? {};
  const about = `request:${incident?.id ?? ""}:${rule?.id ?? ""}`;

  const [chosen, setLanguage] = held(typed(`${about}:language`));
  const lang = chosen ?? ownLanguage();

  // The card already shows the rep this address, so the message may contain it.
  const expected = incident?.addresses?.expected ?? "";
  // What was typed for another mailbox must not take its place.
  const [written, setUser] = held(typed(expected ? `user:${incident?.id}` : "user"));
  const user = written ?? expected;

  const known = knownFor(subject, stored(progressOf(incident?.id ?? "lookup")));
  const recipients = recipientsOf(rule?.request, known);
  const [recipient, setTo] = held(typed(`${about}:to`));
  const to = recipients.find((one) => one === recipient) ?? (recipients[0] as Recipient);

  const last = askedAbout(stored(everyAsked), rule?.id, incident?.portal);
  // Somebody who was never asked needs no reminder.
  const asked = last?.to === to ? last : undefined;
  const askedOn = asked && isReminder(asked, Date.now()) ? ownDay(asked.at, "long", lang) : undefined;
  const sent = () => {
    if (!rule) return;
    const portal = incident?.portal ?? "";
    // What was asked outlives the session, so nothing of a private window is kept.
    if (!incident?.isPrivate && !chrome.extension.inIncognitoContext)
      store(askedFor(rule.id, portal), { rule: rule.id, portal, to, at: Date.now() });
    // The popup closes when the mail program takes the focus; reopened, it shows the card, where the rep now waits.
    store(lastPlace, { place: "card", about: shown().key });
  };

  const details = diagnosis?.details ?? {};
  const answers = [...known.answers];
  const input = { rule, to, details, answers, user, domain, askedOn };
  return (
    <section class="stack">
      <Heading focus text={contact(to).label} />
      {to === "it-admin" && <CompanyNote />}
      <Choice title={t("it.to")} options={recipients} chosen={to} choose={setTo} label={(one) => t(`it.to.${one}`)} />
      <Choice
        title={t("it.language")}
        options={[...new Set([ownLanguage(), "en"])]}
        chosen={lang}
        choose={setLanguage}
        label={ownName}
        langOf={(code) => code}
      />
      <Field label={t("it.user")} type="email" autocomplete="email" value={user} change={setUser} />
      {isApproval(rule, to, known) && <SigninField clientId={details.clientId} />}
      <Message about={about} input={input} lang={lang} sent={sent}>
        {asked && !askedOn && <Note tone="good" role="status" text={t("asked.noted")} />}
      </Message>
    </section>
  );
}
