/** What is written: headings, folds, bold words, the company's note. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { organization } from "../state/settings";
import { t } from "../state/words";

/** A `ref` of what takes the focus when it appears. Always the same function, so a later drawing does not take it again. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

/**
 * The heading of a view. It can hold the focus, so that Enter presses nothing and a screen reader starts here; `focus`
 * where what was pressed to come here is gone.
 */
export const Heading = ({ text, focus, id }: { text: string; focus?: boolean; id?: string }) => (
  <h1 id={id} ref={focus ? takeFocus : null} tabIndex={-1}>
    {text}
  </h1>
);

/** A sentence that stands out; `role` where it may come while the rep is looking. */
export const Note = ({ text, tone, role }: { text: string; tone?: "good" | "warm"; role?: "status" }) => (
  <p class="note" data-tone={tone} role={role}>
    {text}
  </p>
);

/** What is folded is drawn when it is opened: the card need not wait for it. */
export function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div class="stack">{children}</div>}
    </details>
  );
}

/** Text of a rule: `**bold**` is the only markup, everything else is shown as it stands. */
export const bold = (text = "") =>
  text.split("**").map((part, i) => (i % 2 ? <strong key={part}>{part}</strong> : part));

/** A folded list. Nothing, where there is nothing in it. */
export const FoldedList = ({ title, texts = [] }: { title: string; texts?: (string | undefined)[] | undefined }) =>
  texts.length > 0 && (
    <Fold title={title}>
      <ul class="list">
        {texts.map((text) => (
          <li key={text}>{bold(text)}</li>
        ))}
      </ul>
    </Fold>
  );

/** What the company tells its people about its IT: plain text, as it was written. */
export function CompanyNote() {
  const { note } = organization();
  if (!note) return null;
  return (
    <aside class="note company">
      <small>{t("policy.note")}</small>
      <p dir="auto">{note}</p>
    </aside>
  );
}
