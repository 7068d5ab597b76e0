/** Lists that look the same wherever they stand. */
import { type ComponentChildren, Fragment } from "preact";
import type { RuleId } from "../../rules/schema";
import { choose } from "../state/route";
import { ruleTitle, t } from "../state/words";
import { Button } from "./Button";
import { Icon } from "./Icon";

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
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </Fragment>
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
