import { useState } from "preact/hooks";
import { type SigninRequest, signinIn } from "../../request/signin";
import { Button } from "../parts/Button";
import { useWords } from "../state/words";

interface Props {
  found: SigninRequest | null;
  keep: (found: SigninRequest | null) => void;
}

/** Takes the address of Microsoft's window. Only its four parts are kept; an address without them is told so. */
export function SigninField({ found, keep }: Props) {
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
        <label class="stack tight">
          <span class="quiet">{t("signin.label")}</span>
          <input
            class="field"
            type="url"
            spellcheck={false}
            placeholder="https://login.microsoftonline.com/…"
            aria-describedby="signin-hint"
            onInput={(event) => read(event.currentTarget.value)}
          />
        </label>
      )}
      {!found && (
        <small id="signin-hint" role="status">
          {t(isPoor ? "signin.poor" : "signin.hint")}
        </small>
      )}
    </div>
  );
}
