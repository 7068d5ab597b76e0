import type { ComponentChildren } from "preact";
import { Button } from "../parts/Button";
import { Logo } from "../parts/Icon";
import { LanguageChoice } from "../parts/LanguageChoice";
import { useSettings } from "../state/use-settings";
import { useWords } from "../state/words";

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

/** What stands around each view. */
export function Frame({ torn, lookUp, windowId, children }: Props) {
  const { t } = useWords();
  return (
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
        <QuickSettings />
      </footer>
    </div>
  );
}

/** What a rep wants to change on the spot; the rest is in the options. */
function QuickSettings() {
  const { t } = useWords();
  const { value, isLocked, change } = useSettings();
  return (
    <>
      <label class="switch" title={isLocked("autoOpen") ? t("policy.set") : undefined}>
        <input
          type="checkbox"
          checked={value.autoOpen}
          disabled={isLocked("autoOpen")}
          onChange={(event) => change({ autoOpen: event.currentTarget.checked })}
        />
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
    </>
  );
}
