import type { ComponentChildren } from "preact";
import { loadWords } from "../../locales/words";
import { buildRequest, type RequestInput } from "../../request/build";
import { gmailWeb, mailto, outlookWeb, type Request, ticketLink } from "../../request/mailto";
import type { Recipient } from "../../rules/schema";
import { Button, CopyButton, ExternalLink, Field } from "../parts/controls";
import { contact } from "../state/settings";
import { signinFor } from "../state/signin";
import { loaded } from "../state/store";
import { t } from "../state/words";
import { draftFor } from "./draft";

interface Props {
  /** What the message is about; part of the key under which the rep's edits are stored. */
  about: string;
  input: RequestInput & { to: Recipient };
  lang: string;
  /** Called when the rep mails or copies the message, or opens the ticket form. */
  sent?: () => void;
  /** Rendered between the text and the buttons. */
  children?: ComponentChildren;
}

export function Message({ about, input, lang, sent = () => {}, children }: Props) {
  const { rule, to, askedOn } = input;
  const words = loaded(`words:${lang}`, () => loadWords(lang));
  const said = rule ? words?.rules[rule.id]?.request : undefined;
  const { address } = contact(to);
  const built = words && buildRequest({ ...input, said, address, signin: signinFor(input.details.clientId) }, words.ui);
  const key = `${about}:${lang}:${to}${askedOn ? ":again" : ""}`;
  const { message, change, isChanged, isBehind, startOver } = draftFor(key, built);
  const field = { lang, readOnly: !built };
  return (
    <>
      <Field label={t("it.subject")} {...field} value={message.subject} change={(subject) => change({ subject })} />
      <Field label={t("it.body")} tall {...field} value={message.body} change={(body) => change({ body })} />
      {isChanged && (
        <p class="quiet" role="status">
          {t(isBehind ? "it.behind" : "it.changed")}{" "}
          <Button class="link" onClick={startOver} label={t("it.start-over")} />
        </p>
      )}
      {children}
      <SendRow message={message} to={to} sent={sent} />
    </>
  );
}

const SUPPORT = "https://help.hubspot.com/";

/** The ways to send: the company's ticket form where there is one, mail program or webmail, the clipboard. */
function SendRow({ message, to, sent }: { message: Request; to: Recipient; sent: () => void }) {
  const { name, address, ticket } = contact(to);
  const mail = mailto(message, t("request.paste"), address);
  const whole = `${message.subject}\n\n${message.body}`;
  /** Copies what the link cannot carry, to be pasted. */
  const leave = (toPaste: string) => {
    if (toPaste) navigator.clipboard.writeText(toPaste).catch(() => {});
    sent();
  };
  const isVendor = to === "vendor";
  // Not every form takes the message from its URL, so all of it is copied too.
  const fill = () => leave(whole);
  const form = ticket && ticketLink(ticket, message);
  const look = form ? "button" : "button main";
  const goesTo = [name, address].filter(Boolean).join(", ");
  const mails = !isVendor && (!ticket || address !== undefined);
  const button = { class: "button", onClick: () => leave(mail.complete ? "" : message.body) } as const;
  return (
    <div class="act stack tight">
      {goesTo && <small class="goes-to">{t("it.goes-to", { who: goesTo })}</small>}
      {ticket && <small>{t("it.ticket.copied")}</small>}
      {mails && !mail.complete && <small>{t("it.long")}</small>}
      <div class="row">
        {form && <ExternalLink class="button main" icon="out" href={form} onClick={fill} label={t("it.ticket")} />}
        {mails && (
          <>
            <ExternalLink {...button} class={look} icon="mail" href={mail.href} label={t("it.mail")} />
            <ExternalLink {...button} href={outlookWeb(message, address)} title={t("it.outlook")} label="Outlook" />
            <ExternalLink {...button} href={gmailWeb(message, address)} title={t("it.gmail")} label="Gmail" />
          </>
        )}
        <CopyButton main={isVendor} text={whole} done={sent} />
        {isVendor && <ExternalLink class="button" href={SUPPORT} out label={t("it.support")} />}
      </div>
    </div>
  );
}
