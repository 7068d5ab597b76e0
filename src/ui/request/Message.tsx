import type { ComponentChildren } from "preact";
import { gmailWeb, mailto, outlookWeb, type Request, ticketLink } from "../../request/mailto";
import type { Recipient } from "../../rules/schema";
import { Button, CopyButton, ExternalLink } from "../parts/Button";
import { Field } from "../parts/fields";
import { contact } from "../state/settings";
import { t } from "../state/words";
import { draftFor } from "./draft";

interface Props {
  /** Of the draft: what the rep has changed in this message. */
  name: string;
  /** Undefined until its words are there. */
  built: Request | undefined;
  lang: string;
  to: Recipient;
  /** The rep takes the message along, by whichever way. */
  sent?: () => void;
  /** Stands between the text and the ways out. */
  children?: ComponentChildren;
}

/** A message that the rep reads, changes and takes along. */
export function Message({ name, built, lang, children, ...ways }: Props) {
  const { message, change, isChanged, isBehind, startOver } = draftFor(name, built);
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
      <SendRow message={message} {...ways} />
    </>
  );
}

const SUPPORT = "https://help.hubspot.com/";

/** The ways out: a form for tickets where there is one, mail program or webmail, the clipboard. */
function SendRow({ message, to, sent = () => {} }: Pick<Props, "to" | "sent"> & { message: Request }) {
  const { name, address, ticket } = contact(to);
  const mail = mailto(message, t("request.paste"), address);
  const whole = `${message.subject}\n\n${message.body}`;
  /** What a link does not carry is left to be pasted. */
  const leave = (toPaste: string) => {
    if (toPaste) navigator.clipboard.writeText(toPaste).catch(() => {});
    sent();
  };
  const isVendor = to === "vendor";
  // Not every form takes the message from its address.
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
