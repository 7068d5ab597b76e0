import { Logo } from "../parts/Logo";
import { useWords } from "../state/words";

/** A small picture of what happens: a page with a failure, and Connect Fix on top of it. Decoration. */
export function WelcomePicture() {
  const { t } = useWords();
  return (
    <div class="scene" aria-hidden="true">
      <div class="window">
        <div class="tabs">
          <i />
          <i />
          <i />
          <span class="brand">
            <Logo torn size={16} />
          </span>
        </div>
        <div class="alert">{t("welcome.banner")}</div>
        <b />
        <b />
        <b />
      </div>
      <div class="bubble stack tight">
        <small>
          <strong>{t("who.it-admin")}</strong>
        </small>
        <b />
        <b />
        <span class="button main">{t("write.it-admin")}</span>
      </div>
    </div>
  );
}
