import type { ComponentChildren } from "preact";
import { Button, LanguageChoice, switchOf } from "../parts/controls";
import { Logo } from "../parts/Icon";
import { go, here } from "../state/route";
import { lockedBy } from "../state/settings";
import { current, shown, view } from "../state/shown";
import { stored } from "../state/store";
import { t } from "../state/words";

/** Firefox opens its side panel only synchronously in the click handler, so nothing may be awaited before `open`. */
const { sidebarAction: sidebar } = chrome as { sidebarAction?: { open(): Promise<void> } };

function keepOpen(windowId: number): void {
  const opens = sidebar ? sidebar.open() : chrome.sidePanel.open({ windowId });
  void opens.then(() => window.close());
}

/** Header and footer of every view. The footer has the settings a rep changes on the spot; the options have all. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { windowId } = stored(current);
  const { incident } = shown();
  const options = t("footer.options");
  const openOptions = () => chrome.runtime.openOptionsPage();
  return (
    <div class="frame">
      <header class="bar">
        <span class="brand">
          <Logo torn={incident?.state === "open" && incident.strength === "strong"} />
          {t("app.name")}
        </span>
        {here().place !== "lookup" && (
          <Button class="button plain" icon="search" onClick={() => go("lookup")} label={t("header.lookup")} />
        )}
        {!view() && windowId !== undefined && (sidebar || chrome.sidePanel) && (
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
        <Button class="button plain" icon="gear" aria-label={options} title={options} onClick={openOptions} />
      </footer>
    </div>
  );
}
