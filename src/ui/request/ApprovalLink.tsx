import { useState } from "preact/hooks";
import { consentLink } from "../../request/links";
import { exactConsentLink, type SigninRequest, signinIn } from "../../request/signin";
import { Button, CopyButton, ExternalLink } from "../parts/Button";
import { Field } from "../parts/Field";
import { useWords } from "../state/words";

interface FieldProps {
  found: SigninRequest | null;
  keep: (found: SigninRequest | null) => void;
}

/** Takes the address of Microsoft's window. Only its four parts are kept; an address without them is told so. */
export function SigninField({ found, keep }: FieldProps) {
  const { t } = useWords();
  const [isPoor, setIsPoor] = useState(false);
  const read = (address: string) => {
    const next = signinIn(address);
    setIsPoor(!next && address.trim() !== "");
    if (next) keep(next);
  };
  return (
    <div class="stack tight">
      {found ? (
        <p class="got">
          {t("signin.got")} <Button look="link" onClick={() => keep(null)} label={t("signin.other")} />
        </p>
      ) : (
        <Field
          label={t("signin.label")}
          type="url"
          spellcheck={false}
          placeholder="https://login.microsoftonline.com/…"
          aria-describedby="signin-hint"
          change={read}
        />
      )}
      {!found && (
        <small id="signin-hint" role="status">
          {t(isPoor ? "signin.poor" : "signin.hint")}
        </small>
      )}
    </div>
  );
}

interface LinkProps extends FieldProps {
  /** Where only the app is known, the link asks for what the app has registered. */
  clientId?: string | undefined;
  domain?: string | undefined;
}

/** The approval link for an admin: exact from the address of Microsoft's window, else as good as what is known. */
export function ApprovalLink({ found, keep, clientId, domain }: LinkProps) {
  const { t } = useWords();
  const link = found ? exactConsentLink(found, domain) : clientId && consentLink(clientId, domain);
  const id = found?.clientId ?? clientId ?? "";
  return (
    <div class="stack">
      <SigninField found={found} keep={keep} />
      {link && (
        <div class="stack tight" data-approval>
          <code class="block">{link}</code>
          <div class="row">
            <ExternalLink look="main" href={link} out label={t("approval.open")} />
            <CopyButton text={link} label={t("approval.copy")} />
          </div>
          <p class="quiet">{t("approval.check", { id })}</p>
          <p class="quiet">{t(found ? "approval.after" : "approval.registered")}</p>
        </div>
      )}
    </div>
  );
}
