import { useEffect } from "preact/hooks";

interface BrowserEvent<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

/** Listens to the browser for as long as the component is shown, as it was when it was shown first. */
export function useEvent<L>(event: BrowserEvent<L>, listener: NoInfer<L>): void {
  useEffect(() => {
    event.addListener(listener);
    return () => event.removeListener(listener);
  }, []);
}
