import type { ComponentChildren } from "preact";
import { Button } from "../parts/Button";
import { Logo } from "../parts/Icon";
import { LanguageChoice, switchOf } from "../parts/settings";
import { lockedBy } from "../state/settings";
import { t } from "../state/words";

/**
 * "Keep open": the same view beside the page. Chrome and Edge call it side panel, Firefox sidebar, which opens only while
 * the click is being handled, so nothing may be waited for before it.
 */
const { sidebarAction: sidebar } = chrome as { sidebarAction?: { open(): Promise<void> } };

function keepOpen(windowId: number): void {
  const opens = sidebar ? sidebar.open() : chrome.sidePanel.open({ windowId });
  void opens.then(() => window.close());
}

interface Props {
  torn: boolean;
  /** Absent where the lookup is already there. */
  lookUp: (() => void) | undefined;
  /** The window beside whose page the view may be kept open; absent in the side panel. */
  windowId: number | undefined;
  children: ComponentChildren;
}

/** What stands around each view, with what a rep wants to change on the spot; the rest is in the options. */
export const Frame = ({ torn, lookUp, windowId, children }: Props) => (
  <div class="frame">
    <header class="bar">
      <span class="brand">
        <Logo torn={torn} />
        {t("app.name")}
      </span>
      {lookUp && <Button look="plain" icon="search" onClick={lookUp} label={t("header.lookup")} />}
      {windowId !== undefined && (sidebar || chrome.sidePanel) && (
        <Button look="plain" icon="panel" onClick={() => keepOpen(windowId)} label={t("header.keep-open")} />
      )}
    </header>
    <main class="body stack">{children}</main>
    <footer class="foot">
      <label class="switch" title={lockedBy("autoOpen")}>
        <input {...switchOf("autoOpen")} />
        {t("footer.auto-open")}
      </label>
      <LanguageChoice />
      <Button
        look="plain"
        icon="gear"
        aria-label={t("footer.options")}
        title={t("footer.options")}
        onClick={() => chrome.runtime.openOptionsPage()}
      />
    </footer>
  </div>
);
