import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

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
