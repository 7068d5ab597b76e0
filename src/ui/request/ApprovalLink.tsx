import { consentLink } from "../../request/links";
import { exactConsentLink, type SigninRequest } from "../../request/signin";
import { CopyButton, ExternalLink } from "../parts/Button";
import { useWords } from "../state/words";
import { SigninField } from "./SigninField";

interface Props {
  signin: SigninRequest | null;
  keep: (found: SigninRequest | null) => void;
  /** Where only the app is known, the link asks for what the app has registered. */
  clientId?: string | undefined;
  domain?: string | undefined;
}

/** The approval link for an admin: exact from the address of Microsoft's window, else as good as what is known. */
export function ApprovalLink({ signin, keep, clientId, domain }: Props) {
  const { t } = useWords();
  const link = signin ? exactConsentLink(signin, domain) : clientId && consentLink(clientId, domain);
  const id = signin?.clientId ?? clientId ?? "";
  return (
    <div class="stack">
      <SigninField found={signin} keep={keep} />
      {link && (
        <div class="stack tight" data-approval>
          <code class="block">{link}</code>
          <div class="row">
            <ExternalLink look="main" href={link} out label={t("approval.open")} />
            <CopyButton text={link} label={t("approval.copy")} />
          </div>
          <p class="quiet">{t("approval.check", { id })}</p>
          <p class="quiet">{t(signin ? "approval.after" : "approval.registered")}</p>
        </div>
      )}
    </div>
  );
}
