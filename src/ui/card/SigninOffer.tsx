import { useRef } from "preact/hooks";
import { Button } from "../parts/Button";
import { changePermission, isAllowed } from "../state/permission";
import { t } from "../state/words";

/** After a failed sign-in: may Connect Fix read Microsoft's error page the next time? With the reason, never pressing. */
export function SigninOffer() {
  const allowed = isAllowed("signin");
  const isOffered = useRef(false);
  isOffered.current ||= allowed === false;
  if (!isOffered.current) return null;
  return (
    <section class="note stack offer" aria-labelledby="offer">
      <h2 id="offer">{t("offer.title")}</h2>
      <p role="status">{t(allowed ? "offer.granted" : "offer.text")}</p>
      {!allowed && (
        <div>
          <Button onClick={() => changePermission("signin")} label={t("offer.allow")} />
        </div>
      )}
    </section>
  );
}
