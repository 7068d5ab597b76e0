/**
 * "Keep open": the same view beside the page. Chrome and Edge call it side panel, Firefox sidebar, which opens only while
 * the click is being handled, so nothing may be waited for before it.
 */
interface Sidebar {
  open(): Promise<void>;
}

const sidebar = (chrome as { sidebarAction?: Sidebar }).sidebarAction;

export const canKeepOpen = !!(sidebar || chrome.sidePanel);

export function keepOpen(windowId: number): void {
  const opens = sidebar ? sidebar.open() : chrome.sidePanel.open({ windowId });
  void opens.then(() => window.close());
}
