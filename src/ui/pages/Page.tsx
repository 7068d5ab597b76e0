import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Logo } from "../parts/Icon";
import { t } from "../state/words";

/** The frame of a page in a tab of its own. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
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

interface SectionProps {
  id: string;
  title: string;
  /** False: there is nothing in it to read on paper. */
  print?: boolean;
  children: ComponentChildren;
}

export const Section = ({ id, title, print = true, children }: SectionProps) => (
  <section class={print ? "card" : "card no-print"} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
