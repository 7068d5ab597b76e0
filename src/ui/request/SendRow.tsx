import type { Request, RequestWords } from "../../request/mailto";
import { gmailWeb, mailto, outlookWeb } from "../../request/mailto";
import { ticketLink } from "../../request/ticket";
import type { Recipient } from "../../rules/schema";
import { CopyButton } from "../parts/CopyButton";
import { ExternalLink } from "../parts/ExternalLink";
import { Icon } from "../parts/Icon";
import { useContact } from "../state/contact";
import { useWords } from "../state/words";

interface Props {
  message: Request;
  to: Recipient;
  words: RequestWords;
  /** The rep takes the message along, by whichever way. */
  sent: () => void;
}

const SUPPORT = "https://help.hubspot.com/";

/** The ways out: the company's form for tickets where it has one, the mail program, two mailboxes on the web, the clipboard. HubSpot's support has a form of its own. */
export function SendRow({ message, to, words, sent }: Props) {
  const { t } = useWords();
  const { name, address, ticket } = useContact()(to);
  const mail = mailto(message, words, address);
  const whole = `${message.subject}\n\n${message.body}`;
  const leave = () => {
    // A link that cannot carry all of it leaves the rest to be pasted.
    if (!mail.complete) navigator.clipboard.writeText(message.body).catch(() => {});
    sent();
  };
  const openTicket = () => {
    // Not every form takes the message from its address.
    navigator.clipboard.writeText(whole).catch(() => {});
    sent();
  };
  if (to === "vendor") {
    return (
      <div class="row act">
        <CopyButton kind="main" text={whole} done={sent} />
        <ExternalLink class="button" href={SUPPORT}>
          {t("it.support")}
          <Icon name="out" size={16} />
        </ExternalLink>
      </div>
    );
  }
  const goesTo = [name, address].filter(Boolean).join(", ");
  const mails = !ticket || address !== undefined;
  return (
    <div class="act stack tight">
      {goesTo && <small class="goes-to">{t("it.goes-to", { who: goesTo })}</small>}
      {ticket && <small>{t("it.ticket.copied")}</small>}
      {mails && !mail.complete && <small>{t("it.long")}</small>}
      <div class="row">
        {ticket && (
          <ExternalLink class="button main" href={ticketLink(ticket, message)} onClick={openTicket}>
            <Icon name="out" />
            {t("it.ticket")}
          </ExternalLink>
        )}
        {mails && (
          <>
            <ExternalLink class={ticket ? "button" : "button main"} href={mail.href} onClick={leave}>
              <Icon name="mail" />
              {t("it.mail")}
            </ExternalLink>
            <ExternalLink class="button" href={outlookWeb(message, address)} title={t("it.outlook")} onClick={leave}>
              Outlook
            </ExternalLink>
            <ExternalLink class="button" href={gmailWeb(message, address)} title={t("it.gmail")} onClick={leave}>
              Gmail
            </ExternalLink>
          </>
        )}
        <CopyButton text={whole} done={sent} />
      </div>
    </div>
  );
}
