import type { ComponentChildren } from "preact";
import { Button } from "../parts/Button";
import { LanguageChoice, switchOf } from "../parts/fields";
import { Logo } from "../parts/Icon";
import { VIEW } from "../state/route";
import { lockedBy } from "../state/settings";
import { stored } from "../state/store";
import { t } from "../state/words";
import { current } from "./current-incident";

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
  children: ComponentChildren;
}

/** What stands around each view, with what a rep wants to change on the spot; the rest is in the options. */
export function Frame({ torn, lookUp, children }: Props) {
  const { windowId } = stored(current);
  return (
    <div class="frame">
      <header class="bar">
        <span class="brand">
          <Logo torn={torn} />
          {t("app.name")}
        </span>
        {lookUp && <Button class="button plain" icon="search" onClick={lookUp} label={t("header.lookup")} />}
        {!VIEW && windowId !== undefined && (sidebar || chrome.sidePanel) && (
          <Button class="button plain" icon="panel" onClick={() => keepOpen(windowId)} label={t("header.keep-open")} />
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
          class="button plain"
          icon="gear"
          aria-label={t("footer.options")}
          title={t("footer.options")}
          onClick={() => chrome.runtime.openOptionsPage()}
        />
      </footer>
    </div>
  );
}
