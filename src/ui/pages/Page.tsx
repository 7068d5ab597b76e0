import type { ComponentChildren } from "preact";
import { Logo } from "../parts/Icon";
import { t } from "../state/words";

/** The layout of a page that opens in its own tab. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  document.title = `${title} · ${t("app.name")}`;
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

export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
