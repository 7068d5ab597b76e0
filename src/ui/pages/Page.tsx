import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Logo } from "../parts/Logo";
import { useWords } from "../state/words";

/** The frame of a page in a tab of its own. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title]);
  return (
    <>
      <header class="bar">
        <span class="brand">
          <Logo size={26} />
          {t("app.name")}
        </span>
      </header>
      <main class="sheet stack">{children}</main>
    </>
  );
}
