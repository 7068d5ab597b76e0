/** Headings, notes, bold text, folds, and the lists that several views share. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { choose } from "../state/route";
import { organization } from "../state/settings";
import { ruleTitle, t } from "../state/words";
import { Button } from "./controls";
import { Icon } from "./Icon";

/** A `ref` that focuses an element when it appears. Its identity is stable, so a redraw does not call it again. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

/**
 * The heading of a view. Focusable, so that Enter presses nothing and a screen reader starts here. Set `focus` where
 * the control that led here is gone.
 */
export const Heading = ({ text, focus, id }: { text: string; focus?: boolean; id?: string }) => (
  <h1 id={id} ref={focus ? takeFocus : null} tabIndex={-1}>
    {text}
  </h1>
);

/** A highlighted sentence. Set `role` where it may appear while the view is open. */
export const Note = ({ text, tone, role }: { text: string; tone?: "good" | "warm"; role?: "status" }) => (
  <p class="note" data-tone={tone} role={role}>
    {text}
  </p>
);

/** The children are rendered only while it is open, so that the card need not wait for them. */
export function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div class="stack">{children}</div>}
    </details>
  );
}

/** Renders a rule's text: `**bold**` is the only markup, everything else is literal. */
export const bold = (text = "") => text.split("**").map((part, i) => (i % 2 ? <strong>{part}</strong> : part));

/** A folded list. Renders nothing if it is empty. */
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

/** The organization's own note to its people (`note` in the policy): plain text, with its line breaks. */
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

type Pick = { key: string; title: string; small?: string; open: () => void };

/** A list of things to open, under an optional title. Renders nothing if it is empty. */
export function Picks({ title, picks }: { title?: string | undefined; picks: readonly Pick[] }) {
  if (!picks.length) return null;
  return (
    <section class="stack tight">
      {title && <h2>{title}</h2>}
      <ul class="picks">
        {picks.map(({ key, title, small, open }) => (
          <li key={key}>
            <Button class="pick" onClick={open}>
              <span>
                {title}
                {small && <small>{small}</small>}
              </span>
              <Icon name="next" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rules to pick from, by title, with the provider in small print. */
export function RuleList({ title, rules }: { title?: string; rules: readonly RuleId[] }) {
  const provider = (id: RuleId) => t(`provider.${id.split("/")[0]}` as "provider.office365");
  const pickOf = (id: RuleId) => ({ key: id, title: ruleTitle(id), small: provider(id), open: () => choose(id) });
  return <Picks title={title} picks={rules.map(pickOf)} />;
}

/** Labelled values. Empty ones are left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: ComponentChildren])[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </>
      ))}
  </dl>
);

type Row = { key: string | number; main: ComponentChildren; small?: ComponentChildren; tag?: ComponentChildren };

/** Rows with small print below and a tag at the end. */
export const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ul class="rows">
    {rows.map(({ key, main, small, tag }) => (
      <li key={key}>
        <span>
          {main}
          {small && <small>{small}</small>}
        </span>
        {tag && <span class="tag">{tag}</span>}
      </li>
    ))}
  </ul>
);
