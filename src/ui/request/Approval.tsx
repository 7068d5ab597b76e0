/** What an admin needs to approve HubSpot's app: the address of Microsoft's window, the link, the permissions. */
import { useState } from "preact/hooks";
import type { UiKey } from "../../locales/words";
import { approvalLink, permissions, scopesOf } from "../../request/consent";
import { signinIn } from "../../request/signin";
import { Button, CopyButton, ExternalLink, Field } from "../parts/controls";
import { Heading, Rows, takeFocus } from "../parts/text";
import { go, here } from "../state/route";
import { contact } from "../state/settings";
import { signin, signinFor } from "../state/signin";
import { store } from "../state/store";
import { t } from "../state/words";

/** `clientId`: the app that the failure names, if any. */
type Named = { clientId: string | undefined };

/** Takes the address of Microsoft's window, keeps only the parts of a `SigninRequest`, and says if it has none. */
export function SigninField({ clientId }: Named) {
  /** Undefined until the rep has entered something. */
  const [isPoor, setIsPoor] = useState<boolean>();
  const read = (address: string) => {
    const next = signinIn(address);
    if (next) store(signin, next);
    setIsPoor(!(next && signinFor(clientId)) && address.trim() !== "");
  };
  if (signinFor(clientId)) {
    // The field that had the focus is gone; where there was none, the heading of the view has it.
    return (
      <p class="got">
        <span role="status" tabIndex={-1} ref={isPoor === false ? takeFocus : null}>
          {t("signin.got")}
        </span>{" "}
        <Button class="link" onClick={() => store(signin, null)} label={t("signin.other")} />
      </p>
    );
  }
  return (
    <div class="stack tight">
      <Field
        label={t("signin.label")}
        type="url"
        spellcheck={false}
        placeholder="https://login.microsoftonline.com/…"
        aria-describedby="signin-hint"
        change={read}
      />
      <small id="signin-hint" role="status">
        {t(isPoor ? "signin.poor" : "signin.hint")}
      </small>
    </div>
  );
}

/** The approval link: exact if the address of Microsoft's window is known, else from `clientId` and `domain`. */
export function ApprovalLink({ clientId, domain }: Named & { domain?: string | undefined }) {
  const found = signinFor(clientId);
  const app = found ?? { clientId };
  const link = approvalLink(app, domain);
  return (
    <div class="stack">
      <SigninField clientId={clientId} />
      {link && (
        <div class="stack tight" data-approval>
          <code class="block">{link}</code>
          <div class="row no-print">
            <ExternalLink class="button main" href={link} out label={t("approval.open")} />
            <CopyButton text={link} label={t("approval.copy")} />
          </div>
          <p class="quiet">{t("approval.check", { id: app.clientId ?? "" })}</p>
          <p class="quiet">{t(found ? "approval.after" : "approval.registered")}</p>
        </div>
      )}
    </div>
  );
}

/** The permissions HubSpot asks for: those of the actual sign-in request where known, else the documented ones. */
export function PermissionTable({ clientId }: Named) {
  const rows = scopesOf(signinFor(clientId)).map((scope) => {
    const known = permissions.find((one) => one.scope.toLowerCase() === scope.toLowerCase());
    return {
      key: scope,
      main: <code>{scope}</code>,
      small: known && t(known.why as UiKey),
      tag: known && !known.userMayApprove && t("permissions.admin"),
    };
  });
  return <Rows rows={rows} />;
}

/** The approval link and the permissions, to hand to IT. */
export function Permissions() {
  const { subject, domain } = here();
  const clientId = subject?.diagnosis.details.clientId;
  const found = signinFor(clientId);
  return (
    <section class="stack">
      <Heading focus text={t("permissions.title")} />
      <section class="stack tight" aria-labelledby="approval">
        <h2 id="approval">{t("approval.title")}</h2>
        <ApprovalLink clientId={clientId} domain={domain} />
      </section>
      <section class="stack tight" aria-labelledby="scopes">
        <h2 id="scopes">{t("permissions.list")}</h2>
        <p class="quiet">{t(found ? "permissions.exact" : "permissions.text")}</p>
        <PermissionTable clientId={clientId} />
      </section>
      <div class="row">
        <Button icon="mail" onClick={() => go("it-request", subject)} label={contact("it-admin").label} />
        <CopyButton text={scopesOf(found).join("\n")} label={t("permissions.copy")} />
      </div>
      <p>
        <ExternalLink href={chrome.runtime.getURL("src/admin.html")} label={t("permissions.admin-page")} />
      </p>
    </section>
  );
}
