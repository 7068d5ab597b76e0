import { useEffect, useState } from "preact/hooks";
import { Button } from "../parts/Button";
import { ORIGINS } from "../state/permissions";
import { send } from "../state/send";
import { useWords } from "../state/words";

/** After a failed sign-in: may Connect Fix read Microsoft's error page the next time? With the reason, never pressing. */
export function SigninOffer() {
  const { t } = useWords();
  const [state, setState] = useState<"hidden" | "offer" | "granted">("hidden");
  const origins = ORIGINS.signin;

  useEffect(() => {
    void chrome.permissions.contains({ origins }).then((has) => !has && setState("offer"));
  }, []);

  const allow = async () => {
    if (!(await chrome.permissions.request({ origins }).catch(() => false))) return;
    setState("granted");
    send({ type: "permissions-changed" });
  };

  if (state === "hidden") return null;
  return (
    <section class="note stack offer" aria-labelledby="offer">
      <h2 id="offer">{t("offer.title")}</h2>
      <p role="status">{t(state === "granted" ? "offer.granted" : "offer.text")}</p>
      {state === "offer" && (
        <div>
          <Button onClick={allow} label={t("offer.allow")} />
        </div>
      )}
    </section>
  );
}
