import { draft, nextView } from "../../shared/items";
import { Button } from "../parts/controls";
import { Icon, Logo } from "../parts/Icon";
import { t } from "../state/words";
import { Page } from "./Page";

const POINTS = [
  ["sees", "search"],
  ["says", "you"],
  ["stays", "admin"],
] as const;

/** Opened once, after installation, and from the options: what the extension does. Asks for nothing. */
export function Welcome() {
  const trySample = async () => {
    await Promise.all([draft.set(t("welcome.sample")), nextView.set("lookup")]);
    await chrome.action.openPopup().catch(() => chrome.tabs.create({ url: "/src/popup.html?view=lookup" }));
  };
  return (
    <Page title={t("welcome.title")}>
      <div class="welcome">
        <div class="stack">
          <h1>{t("welcome.title")}</h1>
          <p class="lead">{t("welcome.lead")}</p>
          <ul class="points">
            {POINTS.map(([name, icon]) => (
              <li key={name}>
                <Icon name={icon} size={24} />
                <span>
                  <strong>{t(`welcome.${name}`)}</strong>
                  <small>{t(`welcome.${name}.text`)}</small>
                </span>
              </li>
            ))}
          </ul>
          <div class="row">
            <Button class="button main" onClick={trySample} label={t("welcome.try")} />
            <a class="button" href="options.html">
              {t("welcome.options")}
            </a>
          </div>
        </div>
        <Picture />
      </div>
      <div class="note stack tight">
        {!("sidebarAction" in chrome) && <p>{t("welcome.pin")}</p>}
        <p class="quiet">{t("welcome.ways")}</p>
      </div>
    </Page>
  );
}

/** A decorative illustration: a page with a failure, and Connect Fix on top of it. */
const Picture = () => (
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
