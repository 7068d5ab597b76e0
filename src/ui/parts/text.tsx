/** What is written: headings, notes, bold words, folds, and lists that look the same wherever they stand. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { RuleId } from "../../rules/schema";
import { choose } from "../state/route";
import { organization } from "../state/settings";
import { ruleTitle, t } from "../state/words";
import { Button } from "./controls";
import { Icon } from "./Icon";

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
export const bold = (text = "") => text.split("**").map((part, i) => (i % 2 ? <strong>{part}</strong> : part));

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

type Pick = { key: string; title: string; small?: string; open: () => void };

/** Things to go to, under a title if they have one. Nothing, where there are none. */
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

/** Rules to pick from, by their title, with the provider in small print. */
export function RuleList({ title, rules }: { title?: string; rules: readonly RuleId[] }) {
  const provider = (id: RuleId) => t(`provider.${id.split("/")[0]}` as "provider.office365");
  const pickOf = (id: RuleId) => ({ key: id, title: ruleTitle(id), small: provider(id), open: () => choose(id) });
  return <Picks title={title} picks={rules.map(pickOf)} />;
}

/** What is known, each under its label. What is not there is left out. */
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

/** Rows with small print below and a word at the end. */
export const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ul class="scopes">
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
